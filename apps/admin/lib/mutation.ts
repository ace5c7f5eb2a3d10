import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ActionResult, UserProblem } from './action-result.ts';
import { callApi } from './api-client.ts';
import { ApiFailureError, ApiUnavailableError, SignedOutError } from './api-errors.ts';
import { type DeskPerson, readPerson } from './session.ts';

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
export async function mutate<Data, Variables, Value>(
  call: MutationCall<Data, Variables, Value>,
): Promise<ActionResult<Value>> {
  const person = await readPerson();
  return person === null ? { outcome: 'signed-out' } : run(call, person);
}

/** The same for what takes nobody signed in: the API is told of nobody, whoever sits there. */
export function mutateAsNobody<Data, Variables, Value>(
  call: MutationCall<Data, Variables, Value>,
): Promise<ActionResult<Value>> {
  return run(call, null);
}

async function run<Data, Variables, Value>(
  { document, variables, read }: MutationCall<Data, Variables, Value>,
  person: DeskPerson | null,
): Promise<ActionResult<Value>> {
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
