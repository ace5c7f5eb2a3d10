import { parseArgs } from 'node:util';
import { table } from '../eval/print-table.ts';
import { measureFollowing } from './speed/measure-following.ts';
import { measureHostile } from './speed/measure-hostile.ts';
import { measureIndex } from './speed/measure-index.ts';
import { measureSearch } from './speed/measure-search.ts';
import { type Bound, isKept, type Report, type Timing } from './speed/report.ts';
import { baseText, otherProse } from './text/base-text.ts';
import { randomFrom } from './text/random.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    text: { type: 'string' },
    characters: { type: 'string', default: '1000000' },
    only: { type: 'string' },
  },
});
const base = baseText(Number(values.characters), values.text);
const raw = base.text;
const elsewhere = otherProse();
const parts: Readonly<Record<string, () => Report>> = {
  search: () => {
    // Run once before, so that what is timed has been compiled.
    measureSearch(randomFrom(10), raw, elsewhere, 20);
    return measureSearch(randomFrom(11), raw, elsewhere, 300);
  },
  index: () => measureIndex(randomFrom(12), raw),
  following: () => measureFollowing(randomFrom(13), raw, 10_000),
  hostile: () => measureHostile(raw),
};
const asked = values.only?.split(',') ?? Object.keys(parts);
const reports = asked.map((name) => {
  const part = parts[name];
  if (!part) throw new Error(`--only knows ${Object.keys(parts).join(', ')}, not ${name}.`);
  return part();
});
const timings = reports.flatMap((report) => report.timings);
const bounds = reports.flatMap((report) => report.bounds);

if (values.json) {
  const kept = bounds.map((bound) => ({ ...bound, kept: isKept(bound) }));
  console.log(JSON.stringify({ text: base.origin, node: process.version, timings, bounds: kept }, null, 2));
} else {
  console.log(`Text: ${base.origin}. Node ${process.version}. Milliseconds.\n`);
  console.log(table(timings.map(timingRow)));
  console.log(`\n${table(bounds.map(boundRow))}`);
}
process.exitCode = bounds.every(isKept) ? 0 : 1;

function timingRow({ task, engine, items, p50, p95 }: Timing): Record<string, string> {
  return { task, engine, items: String(items), p50: milliseconds(p50), p95: milliseconds(p95) };
}

function boundRow(bound: Bound): Record<string, string> {
  const { name, value, atMost, atLeast } = bound;
  return {
    ratio: name,
    measured: value.toPrecision(3),
    wanted: atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
    kept: isKept(bound) ? 'yes' : 'no',
  };
}

function milliseconds(value: number): string {
  return value < 10 ? value.toPrecision(2) : value.toFixed(0);
}
