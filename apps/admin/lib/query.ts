import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { callApi } from './api-client.ts';
import { SignedOutError } from './api-errors.ts';
import { redirectToSignIn, requirePerson } from './session.ts';

/**
 * What a page shows: asks the API in the name of the signed-in person. A session that is over leads to the sign-in
 * page; other errors reach the page's error boundary.
 */
export async function query<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const person = await requirePerson();
  try {
    return await callApi({ document, variables, person });
  } catch (error) {
    if (error instanceof SignedOutError) return redirectToSignIn('ended');
    throw error;
  }
}
