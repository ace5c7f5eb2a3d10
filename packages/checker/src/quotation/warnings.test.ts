import { expect, it } from 'vitest';
import { type Language, loadLanguage } from '../language/load-language.ts';
import { openText } from '../text/text.ts';
import { checkQuotations } from './check-quotations.ts';

const kinds = async (language: Language, source: string, claim: string) => {
  const languages = [await loadLanguage(language)];
  return checkQuotations(claim, openText(source), { languages }).flatMap(({ warnings }) =>
    warnings.map(({ kind }) => kind),
  );
};

const loud: [Language, string, string, string][] = [
  ['en', 'It is not true that the lamp is old, she said.', '“the lamp is old”', 'DENIAL'],
  ['en', 'Claims that the lamp is old are untrue, she said.', '“the lamp is old”', 'DENIAL'],
  ['en', 'Nobody knows whether the lamp is old.', '“the lamp is old”', 'DOUBT'],
  ['en', 'If the lamp is old, it will fail.', '“the lamp is old”', 'CONDITION'],
  ['en', 'We will sell the lamp only if it fails.', '“We will sell the lamp”', 'CONDITION'],
  ['en', 'Is the lamp old or new? She did not say.', '“the lamp old”', 'QUESTION'],
  ['en', 'We will not, under any terms, sell the lamp.', '“We will … sell the lamp.”', 'DENIAL'],
  ['de', 'Es ist falsch, dass die Lampe alt ist.', '„die Lampe alt ist“', 'DENIAL'],
  ['de', 'Er hat keine Angst vor dem Sturm und der Nacht.', '„Angst vor dem Sturm“', 'DENIAL'],
  ['de', 'Wir verkaufen die Lampe, sofern sie nicht versagt.', '„Wir verkaufen die Lampe“', 'CONDITION'],
  ['fr', 'Il est faux que la lampe est vieille, a dit le gardien.', '« la lampe est vieille »', 'DENIAL'],
  [
    'fr',
    'Nous vendons la lampe à condition que le port reste ouvert.',
    '« Nous vendons la lampe »',
    'CONDITION',
  ],
  ['es', 'Es falso que la lámpara es vieja, dijo el farero.', '«la lámpara es vieja»', 'DENIAL'],
  ['pt', 'É mentira que a lâmpada está velha, disse o faroleiro.', '«a lâmpada está velha»', 'DENIAL'],
  ['it', 'Non è vero che la lampada è vecchia, ha detto il custode.', '«la lampada è vecchia»', 'DENIAL'],
  ['ru', 'Это неправда, что лампа старая и плохая, сказал он.', '«лампа старая и плохая»', 'DENIAL'],
  ['ar', 'نفى الوزير، من غير الصحيح أن المصباح قديم جدا في الميناء', '«المصباح قديم جدا»', 'DENIAL'],
];
it.each(loud)('warns (%s): %s %s', async (language, source, claim, kind) => {
  expect(await kinds(language, source, claim)).toEqual([kind]);
});

const quiet: [Language, string, string][] = [
  ['en', 'She said that the lamp is old and that it will fail.', '“the lamp is old”'],
  ['en', 'It is false that it is new. The lamp is old, she said.', '“The lamp is old”'],
  ['en', 'The lamp is old, she said. If it fails, we sell it.', '“The lamp is old”'],
  ['en', '“The lamp is old,” she said. Who would buy it?', '“The lamp is old”'],
  ['de', 'Er sagte, dass die Lampe alt ist und nicht mehr lange hält.', '„die Lampe alt ist“'],
  ['fr', 'Il a dit que la lampe est vieille et que le port est fermé.', '« la lampe est vieille »'],
  ['es', 'Dijo que la lámpara es vieja y que el puerto no cierra.', '«la lámpara es vieja»'],
  ['pt', 'Disse que a lâmpada está velha e que o porto não fecha.', '«a lâmpada está velha»'],
  ['it', 'Ha detto che la lampada è vecchia e che il porto è chiuso.', '«la lampada è vecchia»'],
  ['ru', 'Он сказал, что лампа старая и что она не горит.', '«лампа старая»'],
  ['ar', 'قال إن المصباح قديم جدا في الميناء', '«المصباح قديم جدا»'],
];
it.each(quiet)('stays quiet (%s): %s %s', async (language, source, claim) => {
  expect(await kinds(language, source, claim)).toEqual([]);
});

it('tells of a mark that is missing', async () => {
  expect(await kinds('en', 'The lamp is old. It will fail.', 'She said “The lamp is old.')).toEqual([
    'UNCLOSED',
  ]);
});
