import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { callApi } from './api-client.ts';
import { ApiUnavailableError, SignedOutError } from './api-errors.ts';
import { readPerson } from './session.ts';

export interface JsonRoute<Data, Variables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** What the browser gets; null answers 404. */
  readonly read: (data: Data) => unknown;
}

/** Answers a data request of a page's scripts in the name of the signed-in person; authorises by itself. */
export async function answerJson<Data, Variables>({
  document,
  variables,
  read,
}: JsonRoute<Data, Variables>): Promise<Response> {
  const person = await readPerson();
  if (person === null) return refuse(401);
  try {
    const value = read(await callApi({ document, variables, person }));
    return value === null ? refuse(404) : Response.json(value, { headers: NOT_KEPT });
  } catch (error) {
    if (error instanceof SignedOutError) return refuse(401);
    if (error instanceof ApiUnavailableError) return refuse(503);
    throw error;
  }
}

/** The search words of a request, cut to a length that the API takes. */
export function searchWords(request: Request): string {
  return (new URL(request.url).searchParams.get('search') ?? '').trim().slice(0, 200);
}

const NOT_KEPT = { 'cache-control': 'no-store' };

function refuse(status: 401 | 404 | 503): Response {
  return Response.json(null, { status, headers: NOT_KEPT });
}
