/**
 * Letters of other scripts that look like Latin ones, by the shapes the Unicode confusables list (UTS #39)
 * pairs. Used to report a look-alike, never to fold it.
 */
const pairs = 'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwԍgаaвbкkмmнhтtгrпnαaβbεeηnιiκkνvορpτtυuχxγyωwοo' + 'ɑaɡgıiℓlⅼl';
const lookalikes = new Map<string, string>();
for (let i = 0; i + 1 < pairs.length; i += 2) lookalikes.set(pairs[i]!, pairs[i + 1]!);

/** The word with every look-alike letter put as the Latin one it resembles. Expects lower case. */
export function skeletonOf(word: string): string {
  return /^[\0-\x7f]*$/.test(word) ? word : [...word].map((char) => lookalikes.get(char) ?? char).join('');
}
