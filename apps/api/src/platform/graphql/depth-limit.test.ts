import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { depthLimit } from './depth-limit.ts';

const schema = buildSchema('type Query { a: Query  leaf: Int }');
const problems = (source: string) =>
  validate(schema, parse(source), [...specifiedRules, depthLimit(3)]).map(({ message }) => message);

describe('depthLimit', () => {
  it('lets through what is not deeper, and introspection', () => {
    expect(problems('{ a { a { leaf } } ...f } fragment f on Query { a { ... { a { leaf } } } }')).toEqual(
      [],
    );
    expect(problems('{ __schema { types { fields { type { ofType { ofType { name } } } } } } }')).toEqual([]);
  });

  it.each([
    '{ a { a { a { leaf } } } }',
    '{ a { a { ...f } } } fragment f on Query { ...g } fragment g on Query { a { leaf } }',
  ])('refuses what is: %s', (source) => {
    expect(problems(source)).toEqual([expect.stringMatching(/deeper than 3 levels/)]);
  });

  it('measures each fragment once, so that spreads of spreads cost nothing', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    );
    expect(
      validate(schema, parse(`{ ...f0 } ${chain.join(' ')} fragment f60 on Query { leaf }`), [depthLimit(3)]),
    ).toEqual([]);
  });

  it('leaves fragments that spread themselves to the rule for that', () => {
    expect(problems('{ ...f } fragment f on Query { a { ...f } }')).toEqual([
      expect.stringMatching(/spread fragment "f"/i),
    ]);
  });
});
