import type { PublicationKind, VerificationStatus } from '@verbatim/shared';
import type { ClaimDetailFragment } from '../../generated/documents.ts';

interface Happened {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly name: string;
}

/** Something that happened to a claim. */
export type HistoryEvent =
  | (Happened & { readonly kind: 'revision'; readonly number: number; readonly text: string })
  | (Happened & {
      readonly kind: 'move';
      readonly from: VerificationStatus;
      readonly to: VerificationStatus;
      readonly comment: string;
    })
  | (Happened & {
      readonly kind: 'review';
      readonly number: number;
      readonly decision: 'APPROVED' | 'CHANGES_REQUESTED';
      readonly comment: string;
    })
  | (Happened & {
      readonly kind: 'publication';
      readonly publicationKind: PublicationKind;
      readonly note: string | null;
      readonly approvedBy: string;
      readonly hash: string;
    });

/** Revisions, moves, reviews and publications of a claim in one list, newest first. */
export function historyOf({ revisions, moves, publications }: ClaimDetailFragment): HistoryEvent[] {
  const reviews = revisions.flatMap(({ number, reviews: each }) =>
    each.map((review) => ({ ...review, number })),
  );
  const events: HistoryEvent[] = [
    ...revisions.map(({ id, createdAt, author, number, text }) => ({
      kind: 'revision' as const,
      id,
      at: createdAt,
      name: author.name,
      number,
      text,
    })),
    ...moves
      .filter((move) => !isTold(move, reviews))
      .map(({ id, createdAt, actor, from, to, comment }) => ({
        kind: 'move' as const,
        id,
        at: createdAt,
        name: actor.name,
        from,
        to,
        comment,
      })),
    ...reviews.map(({ id, createdAt, reviewer, number, decision, comment }) => ({
      kind: 'review' as const,
      id,
      at: createdAt,
      name: reviewer.name,
      number,
      decision,
      comment,
    })),
    ...publications.map((publication) => ({
      kind: 'publication' as const,
      id: publication.id,
      at: publication.publishedAt,
      name: publication.publishedBy.name,
      publicationKind: publication.kind,
      note: publication.publicNote,
      approvedBy: publication.approvedBy.name,
      hash: publication.contentSha256,
    })),
  ];
  return events.sort((a, b) => b.at.localeCompare(a.at) || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind));
}

/** What comes first when two things happened at the same moment. */
const ORDER = ['revision', 'review', 'move', 'publication'];

type Move = ClaimDetailFragment['moves'][number];
type Review = ClaimDetailFragment['revisions'][number]['reviews'][number] & { readonly number: number };

/** A move by a review is told by the review. */
function isTold(move: Move, reviews: readonly Review[]): boolean {
  return reviews.some(
    ({ number, decision, reviewer }) =>
      number === move.revisionNumber && decision === move.to && reviewer.id === move.actor.id,
  );
}
