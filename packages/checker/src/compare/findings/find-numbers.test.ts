import { describe, expect, it } from 'vitest';
import { findNumbers } from './find-numbers.ts';
import { sayings } from './findings.support.ts';

const say = (claim: string, passage: string) => sayings(findNumbers, claim, passage);

describe('findNumbers', () => {
  it.each([
    ['The deficit reached $1.3 trillion.', 'The deficit reached $1,300 billion.'],
    ['Some 1.5 million people left.', 'One and a half million people left.'],
    ['Growth was 2–3 per cent.', 'Growth was between 2% and 3%.'],
    ['Police arrested 400 people.', 'Police arrested 397 people.'],
    ['More than 300 people were arrested.', 'Police arrested 397 people.'],
    ['Fewer than 400 people were arrested.', 'Police arrested 397 people.'],
    ['The trail is 10 kilometres long.', 'The trail is 6.2 miles long.'],
    ['Two thirds of voters agreed.', 'In all, 66 per cent of voters agreed.'],
    ['She has five children.', 'She has two daughters and three sons.'],
    ['Profit doubled.', 'Profit rose to twice what it was.'],
  ])('%s ~ %s', (claim, passage) => {
    expect(say(claim, passage)).toEqual([]);
  });

  it.each([
    [
      'The deficit reached $1.3 trillion.',
      'The deficit reached $1.3 billion.',
      'HIGH $1.3 trillion / $1.3 billion',
    ],
    ['The bridge carries 40 trams a day.', 'The bridge carries 60 trams a day.', 'HIGH 40 / 60'],
    ['The tax rose by 2%.', 'The tax rose by 2 percentage points.', 'HIGH 2% / 2 percentage points'],
    ['It cost €5 million to build.', 'It cost $5 million to build.', 'HIGH €5 million / $5 million'],
    ['Prices rose 5%.', 'Prices rose.', 'MEDIUM 5% / –'],
    ['He has three boats.', 'He has boats.', 'LOW three / –'],
    ['Ships waited 3 days.', 'Ships waited.', 'LOW 3 days / –'],
    ['The second city burned.', 'The third city burned.', 'HIGH second / third'],
  ])('%s ≠ %s', (claim, passage, wanted) => {
    expect(say(claim, passage)).toEqual([wanted]);
  });

  it('sets a number against the one in like surroundings', () => {
    const passage = 'Imports rose 3% in May. Exports rose 7% in May. Wages rose 9% in June.';
    expect(say('Exports rose 8% in May.', passage)).toEqual(['HIGH 8% / 7%']);
  });

  it('does not set apart things counted against one another', () => {
    expect(say('She played for three teams.', 'She won one cup with the teams of the north.')).toEqual([
      'LOW three / –',
    ]);
  });

  it.each([
    [
      'The north lost 12% of its trees in the storm.',
      'The fire took 12% of all farms in the south. In the storm, the north lost 9% of its trees.',
      'HIGH 12% / 9%',
    ],
    [
      'The old mill employs 340 workers.',
      'The old mill employs 210 workers. In the harbour there are 340 workers who load grain.',
      'HIGH 340 / 210',
    ],
  ])('notices a number that stands for something else: %s', (claim, passage, wanted) => {
    expect(say(claim, passage)).toEqual([wanted]);
  });

  it('leaves a number where it stands, whatever stands beside it', () => {
    const passage = 'Sales rose 4% in the north and 6% in the south. Costs rose 6% in the north.';
    expect(say('Sales rose 6% in the south and 4% in the north.', passage)).toEqual([]);
    expect(say('Costs rose 6% in the north.', passage)).toEqual([]);
  });
});
