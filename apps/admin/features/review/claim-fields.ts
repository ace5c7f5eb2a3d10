import type { PublicationKind } from '@verbatim/shared';
import type { Stance, TextRange } from '../../components/source-text/mark.ts';
import type { ClaimContentFragment } from '../../generated/documents.ts';

/** Evidence as the form holds it. Positions in code points. */
export interface EvidenceFields extends TextRange {
  readonly key: string;
  readonly snapshotId: string;
  readonly snapshotNumber: number;
  readonly sourceTitle: string;
  readonly exact: string;
  readonly stance: Stance;
  readonly note: string;
}

/** Where a claim was made, as the form holds it. */
export interface AppearanceFields {
  readonly key: string;
  readonly sourceId: string | null;
  readonly sourceTitle: string | null;
  readonly url: string;
  readonly span: (TextRange & { readonly snapshotId: string; readonly exact: string }) | null;
}

/** Everything of a claim that a person writes. */
export interface ClaimFields {
  readonly text: string;
  readonly claimantName: string;
  /** YYYY-MM-DD, or empty. */
  readonly claimedOn: string;
  /** Empty when no rating is given. */
  readonly ratingId: string;
  readonly rationale: string;
  readonly topicIds: readonly string[];
  readonly proposes: PublicationKind;
  readonly publicNote: string;
  readonly evidence: readonly EvidenceFields[];
  readonly appearances: readonly AppearanceFields[];
}

export const EMPTY_CLAIM: ClaimFields = {
  text: '',
  claimantName: '',
  claimedOn: '',
  ratingId: '',
  rationale: '',
  topicIds: [],
  proposes: 'PUBLICATION',
  publicNote: '',
  evidence: [],
  appearances: [],
};

/** The fields that show a revision. */
export function fieldsOf(revision: ClaimContentFragment): ClaimFields {
  return {
    text: revision.text,
    claimantName: revision.claimant?.name ?? '',
    claimedOn: revision.claimedOn ?? '',
    ratingId: revision.rating?.id ?? '',
    rationale: revision.rationale,
    topicIds: revision.topics.map(({ id }) => id),
    proposes: revision.proposes,
    publicNote: revision.publicNote ?? '',
    evidence: revision.evidence.map(({ id, stance, note, span }) => ({
      key: id,
      snapshotId: span.snapshot.id,
      snapshotNumber: span.snapshot.number,
      sourceTitle: span.snapshot.source.title,
      start: span.start,
      end: span.end,
      exact: span.exact,
      stance,
      note,
    })),
    appearances: revision.appearances.map(({ id, url, source, span }) => ({
      key: id,
      sourceId: source?.id ?? null,
      sourceTitle: source?.title ?? span?.snapshot.source.title ?? null,
      url: url ?? '',
      span: span && { snapshotId: span.snapshot.id, start: span.start, end: span.end, exact: span.exact },
    })),
  };
}

/** Whether something kept on the device still has the form's shape. */
export function isClaimFields(value: unknown): value is ClaimFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(EMPTY_CLAIM).every(([key, empty]) => {
      const kept: unknown = value[key as keyof object];
      return Array.isArray(empty) ? Array.isArray(kept) : typeof kept === typeof empty;
    })
  );
}

/** The fields that differ between two states of a claim, in the order of the form. */
export function changedFields(before: ClaimFields, after: ClaimFields): (keyof ClaimFields)[] {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) => (key === 'key' ? undefined : part));
  return (Object.keys(EMPTY_CLAIM) as (keyof ClaimFields)[]).filter(
    (name) => plain(before[name]) !== plain(after[name]),
  );
}

export interface NewEvidence extends TextRange {
  readonly snapshotId: string;
  readonly snapshotNumber: number;
  readonly sourceTitle: string;
  readonly exact: string;
  readonly stance: Stance;
}

/** Adds evidence at the end. The same words again only change their stance. */
export function withEvidence(fields: ClaimFields, added: NewEvidence): ClaimFields {
  const isSame = ({ snapshotId, start, end }: TextRange & { snapshotId: string }) =>
    snapshotId === added.snapshotId && start === added.start && end === added.end;
  if (fields.evidence.some(isSame)) {
    return {
      ...fields,
      evidence: fields.evidence.map((each) => (isSame(each) ? { ...each, stance: added.stance } : each)),
    };
  }
  const key = `${added.snapshotId}:${added.start}:${added.end}`;
  return { ...fields, evidence: [...fields.evidence, { ...added, key, note: '' }] };
}

/** Adds a sentence to the rationale, as a paragraph of its own. */
export function withSentence(fields: ClaimFields, sentence: string): ClaimFields {
  const before = fields.rationale.trimEnd();
  return { ...fields, rationale: before === '' ? sentence : `${before}\n\n${sentence}` };
}
