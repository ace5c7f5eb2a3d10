import { describe, expect, it } from 'vitest';
import { findOpposites } from './find-opposites.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findOpposites, claim, passage);

describe('findOpposites', () => {
  it.each([
    ['Ferry fares fell in April.', 'Ferry fares rose in April.', 'HIGH fell / rose'],
    ['The firm hired 50 workers.', 'The firm fired 50 workers.', 'HIGH hired / fired'],
    ['The method is inefficient.', 'The method is efficient.', 'HIGH inefficient / efficient'],
    ['Traffic went up in April.', 'Traffic went down in April.', 'HIGH up / down'],
  ])('%s ≠ %s', (claim, passage, wanted) => {
    expect(say(claim, passage)).toEqual([wanted]);
  });

  it.each([
    ['Ferry fares rose in April.', 'Ferry fares climbed in April.'],
    ['Ferry fares rose in April.', 'Ferry fares rose in April; bus fares fell in June.'],
    ['Prices increased.', 'Prices did not decrease.'],
    ['Ferry fares rose in April.', 'The old mill was closed. A bus fell into the canal.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });
});
