import type { Prisma } from '@verbatim/database';
import { personFields } from '../people/person.records.ts';
import { ratingFields } from '../ratings/rating.records.ts';
import { topicFields } from '../topics/topic.records.ts';
import { snapshotFields, sourceFields } from '../sources/source.records.ts';

export const spanFields = {
  id: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  snapshot: { select: snapshotFields },
} satisfies Prisma.SpanSelect;

export const evidenceFields = {
  id: true,
  stance: true,
  note: true,
  span: { select: spanFields },
  revision: { select: { claimId: true } },
} satisfies Prisma.EvidenceSelect;

export type EvidenceRecord = Prisma.EvidenceGetPayload<{ select: typeof evidenceFields }>;

/** What a reviewer decided of a revision. */
export const reviewFields = {
  id: true,
  decision: true,
  comment: true,
  createdAt: true,
  linkSeenByIds: true,
  reviewer: { select: personFields },
} satisfies Prisma.ReviewSelect;

export type ReviewRecord = Prisma.ReviewGetPayload<{ select: typeof reviewFields }>;

export const revisionFields = {
  id: true,
  claimId: true,
  number: true,
  text: true,
  language: true,
  claimant: { select: { id: true, name: true } },
  claimedOn: true,
  rating: { select: ratingFields },
  rationale: true,
  proposes: true,
  publicNote: true,
  author: { select: personFields },
  createdAt: true,
  evidence: { orderBy: { ordinal: 'asc' }, select: evidenceFields },
  appearances: {
    orderBy: { ordinal: 'asc' },
    select: { id: true, url: true, source: { select: sourceFields }, span: { select: spanFields } },
  },
  topics: { orderBy: { ordinal: 'asc' }, select: { topic: { select: topicFields } } },
  publications: { select: { id: true } },
} satisfies Prisma.ClaimRevisionSelect;

export type RevisionRecord = Prisma.ClaimRevisionGetPayload<{ select: typeof revisionFields }>;

/** A claim with its newest revision, as nearly everything wants it. */
export const claimFields = {
  id: true,
  version: true,
  verificationStatus: true,
  publicationStatus: true,
  createdAt: true,
  updatedAt: true,
  createdBy: { select: personFields },
  updatedBy: { select: personFields },
  assignee: { select: personFields },
  dueOn: true,
  priority: true,
  wantsBlindVerdicts: true,
  isOpen: true,
  contributorIds: true,
  approverIds: true,
  revisions: { orderBy: { number: 'desc' }, take: 1, select: revisionFields },
} satisfies Prisma.ClaimSelect;

export type ClaimRecord = Prisma.ClaimGetPayload<{ select: typeof claimFields }>;

/** A claim after a change, with the approval that the change took away. */
export type ChangedClaim = ClaimRecord & { readonly voidedApproval?: ReviewRecord | null };
