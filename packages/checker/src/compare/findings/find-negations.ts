import type { ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import type { Negation } from '../negation.ts';
import { type Reading, someInSentence } from '../reading.ts';

/**
 * Negations that one side has and the other has not, on the same words in the same surroundings. A sentence that
 * turns its words round in another way ("lost his faith", "turned down", "without") counts as negated.
 */
export function findNegationClashes(claim: Reading, passage: Reading, scale: ContextScale): DraftFinding[] {
  return [
    ...claim.negations.flatMap((negation) => addedNegation(negation, claim, passage, scale)),
    ...passage.negations.flatMap((negation) => droppedNegation(negation, claim, passage, scale)),
  ];
}

const MIN_FIT = 0.35;
/** For words behind the first that is turned round: in the claim, and in the passage. */
const MIN_FIT_OF_LATER = 0.4;
const MIN_FIT_OF_LATER_DENIED = 0.5;
const ALIKE_NEGATION = 0.25;

/** The claim denies what the passage says. */
function addedNegation(
  negation: Negation,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
): DraftFinding[] {
  const denials = wordsOfContent(negation, claim).flatMap((head, place) => {
    const best = scale.best(head);
    return best && best.fit >= (place === 0 ? MIN_FIT : MIN_FIT_OF_LATER) ? [{ head, best }] : [];
  });
  const denial = denials[0];
  if (!denial || denials.some(({ best }) => turnsRound(passage, best.place))) return [];
  const { head, best } = denial;
  const answered = passage.negations
    .slice(0, scale.mostPlaces)
    .some(({ at }) => scale.likeness(negation.at, at) >= ALIKE_NEGATION);
  if (answered) return [];
  const denied = { start: claim.words[negation.at]!.start, end: claim.words[head]!.end };
  const { start, end } = passage.words[best.place]!;
  return [
    {
      kind: 'NEGATION',
      severity: 'HIGH',
      claim: denied,
      passage: { start, end },
      message: `The claim says “${claim.source.slice(denied.start, denied.end)}”, the source says it without the negation.`,
    },
  ];
}

/** The passage denies what the claim says. */
function droppedNegation(
  negation: Negation,
  claim: Reading,
  passage: Reading,
  scale: ContextScale,
): DraftFinding[] {
  const [denial] = wordsOfContent(negation, passage).flatMap((head, place) => {
    const said = (claim.placesOf.get(passage.words[head]!.stem) ?? []).find(
      (at) => scale.best(at)?.place === head,
    );
    return said !== undefined && scale.best(said)!.fit >= (place === 0 ? MIN_FIT : MIN_FIT_OF_LATER_DENIED)
      ? [{ head, at: said }]
      : [];
  });
  if (!denial || turnsRound(claim, denial.at)) return [];
  const { head, at } = denial;
  const denied = { start: passage.words[negation.at]!.start, end: passage.words[head]!.end };
  const { start, end } = claim.words[at]!;
  return [
    {
      kind: 'NEGATION',
      severity: 'HIGH',
      claim: { start, end },
      passage: denied,
      message: `The source says “${passage.source.slice(denied.start, denied.end)}”, the claim leaves the negation out.`,
    },
  ];
}

/** The words of content that a negation turns round. */
function wordsOfContent({ from, until }: Negation, reading: Reading): number[] {
  const found: number[] = [];
  for (let at = from; at < until; at += 1) if (reading.words[at]!.weight >= 0.3) found.push(at);
  return found;
}

/** Whether the sentence around a place says no in any way. */
function turnsRound(reading: Reading, place: number): boolean {
  return someInSentence(reading, place, ({ lower }) => TURNING.test(lower));
}

const TURNING =
  /^(?:not|no|nor|none|never|neither|without|cannot|nothing|nobody|against|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|al|ing)|declin(?:e|es|ed)|unable|den(?:y|ies|ied)|lost|loses?|turned|former|formerly|instead|rather|except|despite|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|stop(?:s|ped)?|zero|few|little|hardly|barely|scarcely|rarely|only|far|away|ignor(?:e|es|ed|ing)|reject(?:s|ed)?|.*n't)$/;
