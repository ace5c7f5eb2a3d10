import type { ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import { hasKin, hasRespelling, isAcronym } from '../likeness-of-words.ts';
import type { ReadWord, Reading } from '../reading.ts';

/**
 * What the claim has and the passage has not: names, and runs of words of content. A missing name tells something
 * only when the passage is long and has nearly all else (MEDIUM); otherwise, and for words, it is LOW: a passage may
 * say the same in other words.
 */
export function findUnsupported(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  const content = claim.words.map((word, at) => ({ word, at })).filter(({ word }) => word.weight >= 0.3);
  const missing = content.filter(
    ({ word, at }) => scale.places[at]!.length === 0 && !isElsewhere(word, passage),
  );
  const covered = content.length === 0 ? 0 : 1 - missing.length / content.length;
  const telling = passage.words.length >= LONG_PASSAGE && covered >= WELL_COVERED;
  const runs = runsOf(missing, claim);
  return [
    ...missing.filter(({ at }) => isName(claim, at)).map(({ word }) => missingName(word, telling)),
    ...runs
      .filter((run) => run.length > 1 && !run.some(({ at }) => isName(claim, at)))
      .map((run) => missingWords(run, claim)),
  ];
}

const LONG_PASSAGE = 60;
const WELL_COVERED = 0.75;

interface Placed {
  readonly word: ReadWord;
  readonly at: number;
}

function missingName({ text, start, end }: ReadWord, telling: boolean): DraftFinding {
  return {
    kind: 'NAME',
    severity: telling ? 'MEDIUM' : 'LOW',
    claim: { start, end },
    passage: null,
    message: `The source does not mention ${text}.`,
  };
}

function missingWords(run: readonly Placed[], claim: Reading): DraftFinding {
  const [start, end] = [run[0]!.word.start, run.at(-1)!.word.end];
  return {
    kind: 'WORDING',
    severity: 'LOW',
    claim: { start, end },
    passage: null,
    message: `The source does not have “${claim.source.slice(start, end)}”.`,
  };
}

/** Numbers are another finding's business; kin, acronyms and other spellings are there in a way. */
function isElsewhere(word: ReadWord, passage: Reading): boolean {
  if (/\d/.test(word.lower)) return true;
  if (hasKin(word, passage, /^\p{Lu}/u.test(word.text) ? 4 : 5) || isAcronym(word, passage)) return true;
  return hasRespelling(word, passage);
}

/** A capital inside a sentence. */
function isName(claim: Reading, at: number): boolean {
  const word = claim.words[at]!;
  return (
    /^\p{Lu}\p{L}/u.test(word.text) &&
    word.weight >= 1 &&
    !claim.measured[at] &&
    at > 0 &&
    claim.words[at - 1]!.sentence === word.sentence &&
    !/["“‘]\s*$/.test(claim.source.slice(0, word.start))
  );
}

/** Missing words that follow one another, words of grammar between them aside. */
function runsOf(missing: readonly Placed[], claim: Reading): Placed[][] {
  const runs: Placed[][] = [];
  let last: Placed | undefined;
  for (const one of missing) {
    const joined = last !== undefined && onlyGrammarBetween(claim, last.at, one.at);
    if (joined) runs.at(-1)!.push(one);
    else runs.push([one]);
    last = one;
  }
  return runs;
}

function onlyGrammarBetween(claim: Reading, from: number, until: number): boolean {
  if (claim.words[from]!.sentence !== claim.words[until]!.sentence) return false;
  for (let at = from + 1; at < until; at += 1) if (claim.words[at]!.weight >= 0.3) return false;
  return true;
}
