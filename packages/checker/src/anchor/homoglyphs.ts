/**
 * Letters that look like another, by the shapes that the Unicode confusables list (UTS #39) pairs: first the
 * Latin letter, then those that pass for it. Used to report a look-alike, never to fold it.
 */
const groups = [
  'aаαɑ',
  'bвβ',
  'cсϲ',
  'dԁ',
  'eеεє',
  'gɡԍ',
  'hһн',
  'iіιı',
  'jјϳ',
  'kкκ',
  'lⅼӏ',
  'mмⅿ',
  'nпηո',
  'oоοօ',
  'pрρ',
  'qԛ',
  'rг',
  'sѕ',
  'tтτ',
  'uυս',
  'vνѵ',
  'wԝω',
  'xхχ',
  'yуγ',
  'zᴢ',
];
const lookalikes = new Map<string, string>();
for (const [latin, ...others] of groups.map((group) => [...group])) {
  for (const other of others) lookalikes.set(other, latin!);
}

/** The word with every look-alike letter put as the Latin one it resembles. Expects lower case. */
export function skeletonOf(word: string): string {
  return [...word].map((char) => lookalikes.get(char) ?? char).join('');
}
