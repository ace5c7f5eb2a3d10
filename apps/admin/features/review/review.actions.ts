'use server';

import {
  AddChangeRequestDocument,
  type ClaimDetailFragment,
  GiveBlindVerdictDocument,
  type MoveOutcomeFragment,
  ReopenChangeRequestDocument,
  ResolveChangeRequestDocument,
  WantBlindVerdictsDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';
import { blindVerdictShape, changeRequestShape, changeStepShape, wantBlindShape } from './claim-input.ts';

/** Asks for one change, of the claim or at words of a source. @returns the claim as it is then */
export async function addChangeRequest(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  const input = changeRequestShape.parse(typed);
  return mutate({ document: AddChangeRequestDocument, variables: { input }, read });
}

/** Says that a change is done, or not after all. @returns the claim as it is then */
export async function stepChangeRequest(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  const { isDone, ...input } = changeStepShape.parse(typed);
  return mutate({
    document: isDone ? ResolveChangeRequestDocument : ReopenChangeRequestDocument,
    variables: { input },
    read,
  });
}

/** Says whether two people are to rate the claim blindly. @returns the claim as it is then */
export async function wantBlindVerdicts(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({
    document: WantBlindVerdictsDocument,
    variables: { input: wantBlindShape.parse(typed) },
    read,
  });
}

/** Gives one of two blind verdicts. @returns the claim as it is then */
export async function giveBlindVerdict(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({
    document: GiveBlindVerdictDocument,
    variables: { input: blindVerdictShape.parse(typed) },
    read,
  });
}

function read({ move: { claim, userErrors } }: { readonly move: MoveOutcomeFragment }) {
  return { value: claim, userErrors };
}
