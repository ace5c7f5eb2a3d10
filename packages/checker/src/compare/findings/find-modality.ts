import type { ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import { type Reading, someInSentence } from '../reading.ts';

const HEDGES: ReadonlySet<string> = new Set(
  `may might could possibly perhaps probably likely reportedly allegedly apparently potentially would
  plans planned planning expects expected hopes hoped considers considering proposed intends aims seeks
  suggests appears seems alleged believed thought rumoured rumored suspected`.split(/\s+/),
);
const REACH = 5;
const MIN_FIT = 0.45;

/**
 * Verbs and nouns that one side states and the other only deems possible, planned or likely. Only the claim that is
 * surer than its source is HIGH.
 */
export function findModality(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  const found: DraftFinding[] = [];
  const seen = new Set<number>();
  claim.words.forEach((word, at) => {
    if (word.weight < 0.3 || HEDGES.has(word.lower)) return;
    const best = scale.best(at);
    if (!best || best.fit < MIN_FIT) return;
    const inPassage = hedgeBefore(passage, best.place);
    const inClaim = hedgeBefore(claim, at);
    if ((inPassage === undefined) === (inClaim === undefined)) return;
    if (holdsHedge(claim, at) && holdsHedge(passage, best.place)) return;
    const hedge = inPassage === undefined ? claim.words[inClaim!]! : passage.words[inPassage]!;
    const from = inPassage ?? -1 - inClaim!;
    if (seen.has(from)) return;
    seen.add(from);
    const other = passage.words[best.place]!;
    found.push({
      kind: 'MODALITY',
      severity: inPassage === undefined ? 'LOW' : 'MEDIUM',
      claim: { start: inClaim === undefined ? word.start : hedge.start, end: word.end },
      passage: { start: inPassage === undefined ? other.start : hedge.start, end: other.end },
      message:
        inPassage === undefined
          ? `The claim says “${hedge.text}” where the source is certain.`
          : `The source says “${hedge.text}” where the claim is certain.`,
    });
  });
  return found;
}

function hedgeBefore(reading: Reading, place: number): number | undefined {
  for (let at = place - 1; at >= Math.max(0, place - REACH); at -= 1) {
    if (reading.words[at]!.sentence !== reading.words[place]!.sentence) return undefined;
    if (HEDGES.has(reading.words[at]!.lower)) return at;
  }
  return undefined;
}

function holdsHedge(reading: Reading, place: number): boolean {
  return someInSentence(reading, place, ({ lower }) => HEDGES.has(lower));
}
