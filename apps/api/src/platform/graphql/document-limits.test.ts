import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { documentLimits } from './document-limits.ts';

const schema = buildSchema('type Query { a: Query, b: Int }');

function problems(document: string): string[] {
  const rule = documentLimits({ aliases: 2, directives: 1 });
  return validate(schema, parse(document), [rule]).map(({ message }) => message);
}

it('counts aliases and directives over the whole document, fragments too', () => {
  expect(problems('{ x: b a { y: b } } fragment F on Query { b @skip(if: true) }')).toEqual([]);
  expect(problems('{ x: b a { y: b } } fragment F on Query { z: b w: b }')).toEqual([
    'The document has more than 2 aliases. Ask for less at a time.',
  ]);
  expect(problems('{ b @skip(if: true) a @include(if: true) { b } }')).toEqual([
    'The document has more than 1 directives. Ask for less at a time.',
  ]);
});
