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
      /** APPROVED_PART when the reviewer wrote a part too, which somebody else had to approve. */
      readonly decision: 'APPROVED' | 'APPROVED_PART' | 'CHANGES_REQUESTED';
      readonly comment: string;
      /** Who wrote here until then and had seen a link through which the approving account was opened. */
      readonly linkSeenBy: readonly string[];
    })
  | (Happened & {
      readonly kind: 'publication';
      readonly publicationKind: PublicationKind;
      readonly note: string | null;
      readonly approvedBy: readonly string[];
      readonly hash: string;
    });

/** Revisions, moves, reviews and publications of a claim in one list, newest first. */
export function historyOf({ revisions, moves, publications }: ClaimDetailFragment): HistoryEvent[] {
  const reviews = revisions.flatMap(({ number, reviews: each }) =>
    each.map((review) => ({ ...review, number })),
  );
  const decisive = new Set(moves.map((move) => reviewOf(move, reviews)?.id));
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
      .filter((move) => reviewOf(move, reviews) === null)
      .map(({ id, createdAt, actor, from, to, comment }) => ({
        kind: 'move' as const,
        id,
        at: createdAt,
        name: actor.name,
        from,
        to,
        comment,
      })),
    ...reviews.map(({ id, createdAt, reviewer, number, decision, comment, linkSeenBy }) => ({
      kind: 'review' as const,
      id,
      at: createdAt,
      name: reviewer.name,
      number,
      decision: decision === 'APPROVED' && !decisive.has(id) ? ('APPROVED_PART' as const) : decision,
      comment,
      linkSeenBy: linkSeenBy
        .filter((person) => revisions.some((each) => each.number <= number && each.author.id === person.id))
        .map(({ name }) => name),
    })),
    ...publications.map((publication) => ({
      kind: 'publication' as const,
      id: publication.id,
      at: publication.publishedAt,
      name: publication.publishedBy.name,
      publicationKind: publication.kind,
      note: publication.publicNote,
      approvedBy: publication.approvals.map(({ reviewer }) => reviewer.name),
      hash: publication.contentSha256,
    })),
  ];
  return events.sort((a, b) => b.at.localeCompare(a.at) || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind));
}

/** What comes first when two things happened at the same moment. */
const ORDER = ['revision', 'review', 'move', 'publication'];

type Move = ClaimDetailFragment['moves'][number];
type Review = ClaimDetailFragment['revisions'][number]['reviews'][number] & { readonly number: number };

/** The review that made a move, which tells it; null for a move without one. */
function reviewOf(move: Move, reviews: readonly Review[]): Review | null {
  const made = reviews.filter(
    ({ number, decision, reviewer }) =>
      number === move.revisionNumber && decision === move.to && reviewer.id === move.actor.id,
  );
  // Somebody may approve a revision again: both are written at once, so the nearest is the one.
  const distance = ({ createdAt }: Review) => Math.abs(Date.parse(createdAt) - Date.parse(move.createdAt));
  return made.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
