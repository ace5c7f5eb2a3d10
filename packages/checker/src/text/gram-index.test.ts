import { expect, it } from 'vitest';
import { GRAM, GramIndexer, indexGrams, STRIDE } from './gram-index.ts';

const units = Uint16Array.from('the lamp of the lighthouse is the lamp of all', (letter) =>
  letter.charCodeAt(0),
);

it('knows every other place, under the gram that begins there', () => {
  const index = indexGrams(units);
  for (let at = 0; at + GRAM <= units.length; at += STRIDE) {
    const bucket = index.bucketAt(units, at);
    expect([...index.positions.slice(index.starts[bucket], index.starts[bucket + 1])]).toContain(at);
  }
  expect(index.positions.length).toBe(Math.floor((units.length - GRAM) / STRIDE) + 1);
});

it('goes on where it was stopped', () => {
  const long = new Uint16Array(200_000).map((_, i) => 97 + ((i * i) % 23));
  const indexer = new GramIndexer(long);
  let stops = 0;
  let index = indexer.run(() => true);
  while (!index) {
    stops++;
    index = indexer.run(() => true);
  }
  expect(stops).toBeGreaterThan(1);
  expect(index.positions).toEqual(indexGrams(long).positions);
});

it.each(['', 'abcd'])('of %j is empty', (raw) => {
  expect(indexGrams(Uint16Array.from(raw, (letter) => letter.charCodeAt(0))).positions.length).toBe(0);
});
