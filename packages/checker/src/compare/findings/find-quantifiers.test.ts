import { describe, expect, it } from 'vitest';
import { findQuantifiers } from './find-quantifiers.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findQuantifiers, claim, passage);

describe('findQuantifiers', () => {
  it.each([
    ['All schools will close in June.', 'Some schools will close in June.', 'HIGH All / Some'],
    ['Most schools will close in June.', 'Few schools will close in June.', 'MEDIUM Most / Few'],
    ['Some schools will close in June.', 'No schools will close in June.', 'HIGH Some / No'],
  ])('%s ≠ %s', (claim, passage, wanted) => {
    expect(say(claim, passage).slice(0, 1)).toEqual([wanted]);
  });

  it.each([
    ['All schools will close in June.', 'Every school will close in June.'],
    ['Some schools will close in June.', 'Not all schools will close in June.'],
    ['All schools will close in June.', 'Schools will close in June.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });
});
