'use server';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  ApproveDocument,
  AssignClaimDocument,
  type ClaimDetailFragment,
  CreateClaimDocument,
  type MoveOutcomeFragment,
  NextToReviewDocument,
  PublishDocument,
  RejectDocument,
  ReopenDocument,
  RequestChangesDocument,
  RestoreRevisionDocument,
  ReviseClaimDocument,
  SendToReviewDocument,
  TakeBackDocument,
  WithholdDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';
import { query } from '../../lib/query.ts';
import {
  contentInput,
  handlingShape,
  moveShape,
  newClaimShape,
  restoreShape,
  revisionShape,
} from './claim-input.ts';

/** Makes a claim. @returns its id */
export async function createClaim(typed: unknown): Promise<ActionResult<string>> {
  const { content, dismissedFindings } = newClaimShape.parse(typed);
  return mutate({
    document: CreateClaimDocument,
    variables: { input: { ...contentInput(content), dismissedFindings } },
    read: ({ createClaim: { claim, userErrors } }) => ({ value: claim?.id ?? null, userErrors }),
  });
}

/** Saves the content of a claim as a new revision. @returns the claim as it is then, or as it is on conflict */
export async function reviseClaim(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  const { content, publicNote, ...rest } = revisionShape.parse(typed);
  return mutate({
    document: ReviseClaimDocument,
    variables: {
      input: { ...rest, ...contentInput(content), publicNote: publicNote.trim() || null },
    },
    read: ({ reviseClaim: { claim, userErrors } }) => ({ value: claim, userErrors }),
  });
}

/** Moves a claim on: to review, back, approved, published, withheld. @returns the claim as it is then */
export async function moveClaim(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  const { action, id, version, comment } = moveShape.parse(typed);
  const place = { id, version };
  switch (action) {
    case 'SEND_TO_REVIEW':
      return move(SendToReviewDocument, { input: { ...place, comment } });
    case 'TAKE_BACK':
      return move(TakeBackDocument, { input: { ...place, comment } });
    case 'REOPEN':
      return move(ReopenDocument, { input: { ...place, comment } });
    case 'APPROVE':
      return move(ApproveDocument, { input: { ...place, comment } });
    case 'REQUEST_CHANGES':
      return move(RequestChangesDocument, { input: { ...place, comment } });
    case 'REJECT':
      return move(RejectDocument, { input: { ...place, comment } });
    case 'PUBLISH':
      return move(PublishDocument, { input: place });
    case 'WITHHOLD':
      return move(WithholdDocument, { input: { ...place, reason: comment } });
  }
}

/** Says who works on a claim, until when, and how soon. @returns the claim as it is then, or as it is on conflict */
export async function handleClaim(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  const { dueOn, ...rest } = handlingShape.parse(typed);
  return move(AssignClaimDocument, { input: { ...rest, dueOn: dueOn || null } });
}

/** Writes an earlier revision again, as the newest. @returns the claim as it is then */
export async function restoreRevision(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  const { publicNote, ...rest } = restoreShape.parse(typed);
  return move(RestoreRevisionDocument, { input: { ...rest, publicNote: publicNote.trim() || null } });
}

/** @returns id of another claim that waits for the person's review; null when there is none */
export async function findNextToReview(current: unknown): Promise<string | null> {
  const { claims } = await query(NextToReviewDocument, {});
  const next = claims.edges.find(
    ({ node }) => node.id !== current && node.allowedActions.includes('APPROVE'),
  );
  return next?.node.id ?? null;
}

function move<Variables>(
  document: TypedDocumentNode<{ readonly move: MoveOutcomeFragment }, Variables>,
  variables: Variables,
): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({
    document,
    variables,
    read: ({ move: { claim, userErrors } }) => ({ value: claim, userErrors }),
  });
}
