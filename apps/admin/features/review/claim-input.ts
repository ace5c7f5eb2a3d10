import { PRIORITIES, PUBLICATION_KINDS, VERIFICATION_ACTIONS } from '@verbatim/shared';
import { z } from 'zod';

/** What a browser sends of a claim, parsed at the edge of a server action. The API judges the content. */
export const claimShape = z.object({
  text: z.string(),
  claimantName: z.string(),
  claimedOn: z.string(),
  ratingId: z.string(),
  rationale: z.string(),
  topicIds: z.array(z.string()),
  evidence: z.array(
    z.object({
      snapshotId: z.string(),
      start: z.int(),
      end: z.int(),
      stance: z.enum(['SUPPORTS', 'REFUTES', 'CONTEXT']),
      note: z.string(),
    }),
  ),
  appearances: z.array(
    z.object({
      sourceId: z.string().nullable(),
      url: z.string(),
      span: z.object({ snapshotId: z.string(), start: z.int(), end: z.int() }).nullable(),
    }),
  ),
});

const dismissedShape = z.object({ finding: z.string(), message: z.string(), reason: z.string() });

/** A claim that does not exist yet, with the findings that were dismissed while it was written. */
export const newClaimShape = z.object({ content: claimShape, dismissedFindings: z.array(dismissedShape) });

export const revisionShape = z.object({
  id: z.string(),
  version: z.int(),
  content: claimShape,
  proposes: z.enum(PUBLICATION_KINDS),
  publicNote: z.string(),
});

export const moveShape = z.object({
  action: z.enum([...VERIFICATION_ACTIONS, 'PUBLISH', 'WITHHOLD']).exclude(['EDIT']),
  id: z.string(),
  version: z.int(),
  comment: z.string(),
});

export const handlingShape = z.object({
  id: z.string(),
  version: z.int(),
  assigneeId: z.string().nullable(),
  dueOn: z.string(),
  priority: z.enum(PRIORITIES),
});

export const restoreShape = z.object({
  id: z.string(),
  version: z.int(),
  number: z.int(),
  publicNote: z.string(),
});

const placeShape = z.object({ id: z.string(), version: z.int() });

export const changeRequestShape = placeShape.extend({
  message: z.string(),
  span: z.object({ snapshotId: z.string(), start: z.int(), end: z.int() }).nullable(),
});

export const changeStepShape = placeShape.extend({ changeRequestId: z.string(), isDone: z.boolean() });

export const wantBlindShape = placeShape.extend({ wanted: z.boolean() });

export const blindVerdictShape = placeShape.extend({ ratingId: z.string(), rationale: z.string() });

export const dismissShape = placeShape.extend(dismissedShape.shape);

export const takeUpShape = placeShape.extend({ dismissalId: z.string() });

export const linkShape = placeShape.extend({ otherId: z.string(), reason: z.string() });

export const unlinkShape = placeShape.extend({ otherId: z.string() });

/** A move of a claim that is a mutation of its own. */
export type ClaimMove = z.infer<typeof moveShape>['action'];

/** The API's input for the content of a claim: empty fields are taken away. */
export function contentInput(claim: z.infer<typeof claimShape>) {
  return {
    ...claim,
    claimantName: claim.claimantName.trim() || null,
    claimedOn: claim.claimedOn || null,
    ratingId: claim.ratingId || null,
    appearances: claim.appearances.map((each) => ({ ...each, url: each.url.trim() || null })),
  };
}
