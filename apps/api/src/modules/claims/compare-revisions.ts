import { diffWordsWithSpace } from 'diff';
import type { RevisionRecord } from './claim.records.ts';
import type { RevisionComparison, RevisionFieldName, TextChange } from './revision-comparison.type.ts';

/** Words that two texts may differ by and still be shown word by word; beyond that, all of the one for all of the other. */
const MOST_EDITS = 2_000;

/** What differs between two revisions, in the direction from the first to the second. */
export function compareRevisions(from: RevisionRecord, to: RevisionRecord): RevisionComparison {
  const fields = FIELDS.flatMap(([field, valueOf]) => {
    const [before, after] = [valueOf(from), valueOf(to)];
    return before === after ? [] : [{ field, before, after }];
  });
  return {
    from,
    to,
    text: wordChanges(from.text, to.text),
    rationale: wordChanges(from.rationale, to.rationale),
    publicNote: wordChanges(from.publicNote ?? '', to.publicNote ?? ''),
    fields,
    evidenceAdded: to.evidence.filter((each) => !hasSame(from.evidence, each)),
    evidenceRemoved: from.evidence.filter((each) => !hasSame(to.evidence, each)),
  };
}

/** What becomes of the words of one text in another; empty when they are the same. */
function wordChanges(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return [
      { op: 'DELETE', text: before },
      { op: 'INSERT', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    op: added ? 'INSERT' : removed ? 'DELETE' : 'EQUAL',
    text: value,
  }));
}

/** Facts beside the texts, each as people read it. */
const FIELDS: readonly (readonly [RevisionFieldName, (revision: RevisionRecord) => string | null])[] = [
  ['LANGUAGE', ({ language }) => language],
  ['CLAIMANT', ({ claimant }) => claimant?.name ?? null],
  ['CLAIMED_ON', ({ claimedOn }) => claimedOn?.toISOString().slice(0, 10) ?? null],
  ['RATING', ({ rating }) => rating?.name ?? null],
  ['PROPOSES', ({ proposes }) => proposes],
  ['TOPICS', ({ topics }) => topics.map(({ topic }) => topic.name).join(', ') || null],
  ['APPEARANCES', ({ appearances }) => appearances.map(placeOf).join(', ') || null],
];

function placeOf({ source, url, span }: RevisionRecord['appearances'][0]): string {
  const words = span === null ? '' : ` “${span.exact}”`;
  return `${source?.title ?? url ?? ''}${words}`;
}

type Evidence = RevisionRecord['evidence'][0];

function hasSame(list: readonly Evidence[], { span, stance, note }: Evidence): boolean {
  return list.some((each) => each.span.id === span.id && each.stance === stance && each.note === note);
}
