import type { PublicationKind } from '@verbatim/shared';
import type { Stance } from './claim.enums.ts';
import type { RevisionRecord } from './claim.records.ts';

/** A span with its words, not yet known to be in the database. */
export interface SpanDraft {
  readonly snapshotId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface EvidenceDraft {
  readonly span: SpanDraft;
  readonly stance: Stance;
  readonly note: string;
}

export interface AppearanceDraft {
  readonly sourceId: string | null;
  readonly url: string | null;
  readonly span: SpanDraft | null;
}

/** A revision that is about to be written. */
export interface RevisionDraft {
  readonly text: string;
  readonly language: string;
  readonly claimantName: string | null;
  readonly claimedOn: Date | null;
  readonly ratingId: string | null;
  readonly rationale: string;
  readonly proposes: PublicationKind;
  readonly publicNote: string | null;
  readonly evidence: readonly EvidenceDraft[];
  readonly appearances: readonly AppearanceDraft[];
  readonly topicIds: readonly string[];
}

/** Where a span lies, as a key: the same place is the same span. */
export function placeOf({ snapshotId, start, end }: Pick<SpanDraft, 'snapshotId' | 'start' | 'end'>): string {
  return `${snapshotId} ${start} ${end}`;
}

/** The draft of a revision that says what another said. */
export function draftOf(revision: RevisionRecord): RevisionDraft {
  const { text, language, claimant, claimedOn, rating, rationale, proposes, publicNote } = revision;
  return {
    text,
    language,
    claimantName: claimant?.name ?? null,
    claimedOn,
    ratingId: rating?.id ?? null,
    rationale,
    proposes,
    publicNote,
    evidence: revision.evidence.map(({ span, stance, note }) => ({ span: spanDraft(span), stance, note })),
    appearances: revision.appearances.map(({ source, url, span }) => ({
      sourceId: source?.id ?? null,
      url,
      span: span === null ? null : spanDraft(span),
    })),
    topicIds: revision.topics.map(({ topic }) => topic.id),
  };
}

function spanDraft({
  snapshot,
  start,
  end,
  exact,
  prefix,
  suffix,
}: RevisionRecord['evidence'][0]['span']): SpanDraft {
  return { snapshotId: snapshot.id, start, end, exact, prefix, suffix };
}
