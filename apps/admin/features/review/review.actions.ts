'use server';

import {
  AddChangeRequestDocument,
  type ClaimDetailFragment,
  DismissFindingDocument,
  GiveBlindVerdictDocument,
  LinkClaimsDocument,
  type MoveOutcomeFragment,
  ReopenChangeRequestDocument,
  ResolveChangeRequestDocument,
  TakeUpFindingDocument,
  UnlinkClaimsDocument,
  WantBlindVerdictsDocument,
} from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';
import {
  blindVerdictShape,
  changeRequestShape,
  changeStepShape,
  dismissShape,
  linkShape,
  takeUpShape,
  unlinkShape,
  wantBlindShape,
} from './claim-input.ts';

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

/** Says that a finding does not matter, and why. @returns the claim as it is then */
export async function dismissFinding(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({
    document: DismissFindingDocument,
    variables: { input: dismissShape.parse(typed) },
    read,
  });
}

/** Says that a dismissed finding matters after all. @returns the claim as it is then */
export async function takeUpFinding(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({ document: TakeUpFindingDocument, variables: { input: takeUpShape.parse(typed) }, read });
}

/** Says that another claim says the same, and why. @returns the claim as it is then */
export async function linkClaims(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({ document: LinkClaimsDocument, variables: { input: linkShape.parse(typed) }, read });
}

/** Says that another claim does not say the same after all. @returns the claim as it is then */
export async function unlinkClaims(typed: unknown): Promise<ActionResult<ClaimDetailFragment>> {
  return mutate({ document: UnlinkClaimsDocument, variables: { input: unlinkShape.parse(typed) }, read });
}

function read({ move: { claim, userErrors } }: { readonly move: MoveOutcomeFragment }) {
  return { value: claim, userErrors };
}
