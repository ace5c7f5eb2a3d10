import { expect, it } from 'vitest';
import { findQuotations } from './find-quotations.ts';

const texts = (claim: string) => findQuotations(claim).map(({ text }) => text);

it.each([
  ['English', 'She said “the lamp is old” and left.', ['the lamp is old']],
  ['straight', 'She said "the lamp is old" and "it will fail".', ['the lamp is old', 'it will fail']],
  ['German', 'Er sagte: „Die Lampe ist alt“, dann ging er.', ['Die Lampe ist alt']],
  ['Polish', 'Powiedział: „Lampa jest stara”.', ['Lampa jest stara']],
  ['French', 'Il dit : « La lampe est vieille ».', ['La lampe est vieille']],
  ['Danish', 'Hun sagde: »Lampen er gammel«.', ['Lampen er gammel']],
  ['Swedish', 'Hon sade: ”Lampan är gammal”.', ['Lampan är gammal']],
  ['Finnish', 'Hän sanoi: »Lamppu on vanha».', ['Lamppu on vanha']],
  ['Swiss', 'Il dit «la lampe est ‹vieille›».', ['la lampe est ‹vieille›', 'vieille']],
  ['Japanese', '彼は「灯台は『古い』」と言った。', ['灯台は『古い』', '古い']],
  ['single', 'She said ‘the lamp isn’t old’ and left.', ['the lamp isn’t old']],
  ['single and straight', "She said 'the lamp isn't old', and left.", ["the lamp isn't old"]],
  ['single with a genitive', 'He wrote ‘the keepers’ lamp is old’ in May.', ['the keepers’ lamp is old']],
  ['nested', '“He told me ‘it is safe’ twice,” she said.', ['He told me ‘it is safe’ twice,', 'it is safe']],
  ['TeX', "She said ``the lamp is old'' and left.", ['the lamp is old']],
  [
    'mixed',
    'He said “the lamp is old" on Monday and “it will fail” too.',
    ['the lamp is old', 'it will fail'],
  ],
  ['twice opened', 'He said “the lamp is old“ on Monday.', ['the lamp is old']],
  [
    'entities',
    'He said &quot;the lamp is old&quot; and &#8220;it will fail&#8221;.',
    ['the lamp is old', 'it will fail'],
  ],
  ['double single', "He said ''the lamp is old'' on Monday.", ['the lamp is old']],
  ['primes', 'He said ″the lamp is old″ on Monday.', ['the lamp is old']],
  ['two commas', 'Er sagte ,,die Lampe ist alt" am Montag.', ['die Lampe ist alt']],
  ['back-ticks', "He said `the lamp is old' on Monday.", ['the lamp is old']],
  ['inches in', 'She said "the man is 5\'6" and thin" today.', ['the man is 5\'6" and thin']],
  ['Hebrew', 'הוא אמר: "נסע אתמול לצה"ל עם אחיו".', ['נסע אתמול לצה"ל עם אחיו']],
  ['a Hebrew prefix with', 'הוא אמר ש"המנורה ישנה מאוד" היום', ['המנורה ישנה מאוד']],
  ['several', '“One,” she said. “Two.” And: "three".', ['One,', 'Two.', 'three']],
])('finds %s quotations', (_, claim, expected) => {
  expect(texts(claim)).toEqual(expected);
});

it.each([
  ['an apostrophe', "The keeper's lamp and the keepers' house aren't old."],
  ['feet and inches', 'The lamp is 5\' 10" tall and 3" wide.'],
  ['a decade', 'In the ’90s, and the ’80s, too.'],
  ['nothing inside', 'He said “…” and "" again.'],
])('takes %s for no quotation', (_, claim) => {
  expect(texts(claim)).toEqual([]);
});

it('says when nothing closes a quotation', () => {
  expect(findQuotations('He said “the lamp is old.\n\nNobody answered.')).toEqual([
    { start: 9, end: 25, text: 'the lamp is old.', unclosed: true },
  ]);
});

it('goes on in a paragraph that begins with the mark again', () => {
  expect(texts('“The lamp is old.\n\n“It will fail,” she said.')).toEqual([
    'The lamp is old.',
    'It will fail,',
  ]);
});

it('goes on over a line that breaks a sentence', () => {
  expect(texts('She said “the lamp\nis old” and left.')).toEqual(['the lamp\nis old']);
});

it('counts code points', () => {
  expect(findQuotations('😀 “the 😀 lamp” 😀')).toEqual([{ start: 3, end: 13, text: 'the 😀 lamp' }]);
});

it('takes time in proportion to the claim', () => {
  expect(texts(`${"'s ".repeat(20_000)}“it is old”`)).toContain('it is old');
  expect(texts('“'.repeat(20_000)).length).toBe(0);
});
