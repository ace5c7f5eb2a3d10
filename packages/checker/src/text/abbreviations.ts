const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Stand before a name: a full stop after one ends no sentence. Lower case. */
const titles = set(`
  mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr cdr adm sgt cpl pvt rev fr hon st sts pres
  sec supt det insp ald sir amb atty asst assoc dir messrs mme mlle mgr hr fra msgr ft mt`);
/** Stand before a number. */
const beforeNumbers = set(`
  no nos p pp vol vols fig figs art arts ch sec para paras ca c jan feb mar apr jun jul aug sep sept oct nov dec
  est approx tel ext`);
/** Never end a sentence. */
const within = set('vs v e.g i.e cf viz al approx incl esp resp nr');
/** End a sentence only if what follows begins one for certain. */
const maybeLast = set(`
  inc corp co ltd plc llc bros jr sr esq ave blvd rd dept univ assn etc hrs mins sq tbsp
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ph.d m.d b.a m.a d.c`);
/** Words with a capital that begin a sentence rather than a name. */
const starters = set(`
  the a an this that these those he she it they we you i his her its their our my your there here in on at by for
  from with to of as if when while after before since until because although though but and or so yet then not no what
  who why how where which some many most all each both several few one two three another other such still even only
  meanwhile however instead later earlier now today yesterday nobody everyone`);

/** Whether the full stop after a word belongs to the word, given what comes next. */
export function isAbbreviation(word: string, next: string): boolean {
  const low = word.toLowerCase();
  const nextWord = /^\P{L}*(\p{L}+)/u.exec(next)?.[1] ?? '';
  const startsSentence = starters.has(nextWord.toLowerCase());
  if (within.has(low)) return true;
  if (titles.has(low) && /^\p{Lu}/u.test(word) && /^["'“‘(]*\p{Lu}/u.test(next)) return true;
  if (beforeNumbers.has(low) && /^\p{N}/u.test(next)) return true;
  // An initial, or letters with full stops between them.
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !startsSentence;
  return maybeLast.has(low) && !startsSentence;
}
