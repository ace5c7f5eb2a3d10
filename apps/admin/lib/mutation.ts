import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ActionResult, UserProblem } from './action-result.ts';
import { callApi } from './api-client.ts';
import { ApiFailureError, ApiUnavailableError, SignedOutError } from './api-errors.ts';
import { readPerson } from './session.ts';

/** The part of every mutation's payload that the desk reads: the thing changed and what was refused. */
export interface Outcome<Value> {
  readonly value: Value | null;
  readonly userErrors: readonly UserProblem[];
}

export interface MutationCall<Data, Variables, Value> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly read: (data: Data) => Outcome<Value>;
}

/** Runs a mutation for a server action: authorises again, and turns every failure into a value. */
export async function mutate<Data, Variables, Value>({
  document,
  variables,
  read,
}: MutationCall<Data, Variables, Value>): Promise<ActionResult<Value>> {
  const person = await readPerson();
  if (person === null) return { outcome: 'signed-out' };
  try {
    const { value, userErrors } = read(await callApi({ document, variables, person }));
    if (userErrors.length > 0) return { outcome: 'refused', problems: userErrors, current: value };
    return value === null ? { outcome: 'failed', reference: null } : { outcome: 'done', value };
  } catch (error) {
    if (error instanceof SignedOutError) return { outcome: 'signed-out' };
    if (error instanceof ApiUnavailableError) return { outcome: 'unavailable' };
    if (error instanceof ApiFailureError) return { outcome: 'failed', reference: error.reference };
    throw error;
  }
}
