import { expect, it } from 'vitest';
import { holds } from './figure.ts';
import { measureReach, SHORT } from './measure-reach.ts';

it('reaches every figure on generated cases', { timeout: 300_000 }, () => {
  const failed = measureReach(SHORT).filter((figure) => !holds(figure));
  expect(failed).toEqual([]);
});
