import { LONGEST_WORD, stem } from '../stem.ts';
import { OPPOSITES } from './opposites.ts';
import { SYNONYMS } from './synonyms.ts';

/** How two words stand to one another. */
export type WordRelation = 'SAME' | 'SYNONYM' | 'OPPOSITE' | 'NONE';

/** A word by its lower-case form and its stem. */
export interface WordForm {
  readonly lower: string;
  readonly stem: string;
}

/** Opposites win over synonyms: "profit" for "earnings" passes, "loss" for either does not. */
export function relateWords(a: WordForm, b: WordForm): WordRelation {
  if (a.stem === b.stem) return 'SAME';
  if (OPPOSED.get(a.stem)?.has(b.stem) || OPPOSED_AS_THEY_STAND.get(a.lower)?.has(b.lower)) return 'OPPOSITE';
  if (SYNONYMOUS.get(a.stem)?.has(b.stem)) return 'SYNONYM';
  if (isNegatedForm(a.lower, b) || isNegatedForm(b.lower, a)) return 'OPPOSITE';
  return 'NONE';
}

/** All stems that may stand for this one. */
export function synonymsOf(key: string): ReadonlySet<string> | undefined {
  return SYNONYMOUS.get(key);
}

/** All stems listed as this one's opposite; those made by a prefix are not among them. */
export function oppositesOf(key: string): ReadonlySet<string> | undefined {
  return OPPOSED.get(key);
}

/** "inefficient" of "efficient", "non-linear" of "linear", "careless" of "careful". */
function isNegatedForm(negated: string, plain: WordForm): boolean {
  const base = baseOfNegated(negated);
  return base !== undefined && (base === plain.stem || base === plain.lower);
}

/** The stem that a negating prefix stands before, or the word in -ful that one in -less denies. */
function baseOfNegated(lower: string): string | undefined {
  if (lower.length > LONGEST_WORD) return undefined;
  if (knownBases.has(lower)) return knownBases.get(lower);
  const prefix = /^(?:un|in|im|il|ir|non|dis)(?=\p{L}{4})/u.exec(lower)?.[0];
  let base: string | undefined;
  if (prefix !== undefined && !NOT_A_PREFIX.has(lower)) base = stem(lower.slice(prefix.length));
  else if (lower.endsWith('less')) base = `${lower.slice(0, -4)}ful`;
  if (knownBases.size >= KNOWN_LIMIT) knownBases.clear();
  knownBases.set(lower, base);
  return base;
}

const KNOWN_LIMIT = 50_000;
const knownBases = new Map<string, string | undefined>();

/** Begin like a negation and are none. */
const NOT_A_PREFIX: ReadonlySet<string> = new Set(
  `income incomes inform informed information insight inside install impart import imports imported important impress
  improve impose imprint invent invest investment inherit intend intense intent intention internal into deliver design
  designed describe desire despite depart department deposit derive deserve detail develop devote discover discovery
  discount discuss display dispose dispute distance district distribute unit unite united union until under
  include included including increase invaluable inflame imprison demand demean denote deport depress impact
  discourse disease dismay dispatch dissent disposition irrigate illustrate illuminate misses mission mister`.split(
    /\s+/,
  ),
);

function readGroups(lines: readonly string[], keyOf: (word: string) => string): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  for (const line of lines) {
    const [left, right] = line.split('|').map((side) => side.trim().split(/\s+/).map(keyOf));
    for (const a of left!) for (const b of right ?? left!) if (a !== b) link(related, a, b);
  }
  return related;
}

function link(related: Map<string, Set<string>>, a: string, b: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = related.get(from);
    if (known) known.add(to);
    else related.set(from, new Set([to]));
  }
}

const SYNONYMOUS = readGroups(SYNONYMS.trim().split('\n'), stem);
const OPPOSITE_LINES = OPPOSITES.trim().split('\n');
const OPPOSED = readGroups(
  OPPOSITE_LINES.filter((line) => !line.startsWith('=')),
  stem,
);
const OPPOSED_AS_THEY_STAND = readGroups(
  OPPOSITE_LINES.filter((line) => line.startsWith('=')).map((line) => line.slice(1)),
  (word) => word,
);
