import { expect, it } from 'vitest';
import { foldMark } from './fold-mark.ts';

it.each([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['»', '"'],
  ['『', '"'],
  ['’', "'"],
  ['‚', "'"],
  ['´', "'"],
  ['\u2010', '-'],
  ['—', ' '],
  ['…', ' '],
  ['€', ' '],
  ['。', ' '],
  ['🙂', ' '],
  ['\u00a0', ' '],
  ['\u00ad', ''],
  ['\u200b', ''],
  ['é', null],
  ['ς', null],
  ['字', null],
  ['\u0301', null],
  ['ª', null],
])('folds %j to %j', (char, folded) => {
  expect(foldMark(char)).toBe(folded);
});
