import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { headers } from 'next/headers';
import { z } from 'zod';
import { ApiFailureError, ApiUnavailableError, SignedOutError } from './api-errors.ts';
import { signDeskToken } from './desk-token.ts';
import { apiAddress, signingKey } from './environment.ts';
import { noteEventPlace } from './event-place.ts';

export interface DeskCall<Data, Variables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** Null for the sign-in itself. */
  readonly person: { readonly id: string; readonly sessionId: string } | null;
}

export interface EventStreamCall {
  readonly person: NonNullable<DeskCall<unknown, unknown>['person']>;
  readonly after: string | null;
  readonly signal: AbortSignal;
}

/**
 * Calls the desk schema of the API in the name of a person.
 * @throws SignedOutError when the session is over
 * @throws ApiUnavailableError when API or database do not answer
 * @throws ApiFailureError for every other error outside `userErrors`
 */
export async function callApi<Data, Variables>(call: DeskCall<Data, Variables>): Promise<Data> {
  const token = await tokenFor(call.person);
  const answer = await post(token, { query: textOf(call.document), variables: call.variables });
  const error = answer.errors?.[0];
  if (error) throw errorFor(error);
  if (answer.data == null) throw new ApiFailureError('The API gave no data', null);
  // The schema that the API answers by is the one that the document was generated from.
  return answer.data as Data;
}

/**
 * Opens the API's stream of changes in the name of a person.
 * @param after what the browser saw last, or null for everything from now on
 * @param signal ends the stream at the API too
 * @throws SignedOutError when the session is over
 * @throws ApiUnavailableError when the API does not answer
 */
export async function openEventStream({ person, after, signal }: EventStreamCall): Promise<ReadableStream> {
  const authorization = `Bearer ${await tokenFor(person)}`;
  const response = await fetch(apiAddress('/desk/events'), {
    headers: { authorization, ...(after !== null && { 'last-event-id': after }) },
    cache: 'no-store',
    signal,
  }).catch((cause: unknown) => {
    throw new ApiUnavailableError('The API does not answer', { cause });
  });
  if (response.ok && response.body) return response.body;
  await response.body?.cancel();
  if (response.status === 401) throw new SignedOutError('The API refused the session');
  throw new ApiUnavailableError(`The API answered ${response.status} instead of a stream`);
}

const CALL_TIMEOUT_MS = 30_000;

async function tokenFor(person: DeskCall<unknown, unknown>['person']): Promise<string> {
  const address = (await headers()).get('x-desk-address') ?? '';
  return signDeskToken({ key: await signingKey(), person, address });
}

const answerShape = z.object({
  data: z.unknown(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional(), id: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

type Answer = z.infer<typeof answerShape>;

async function post(token: string, body: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(apiAddress('/desk/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
  } catch (cause) {
    throw new ApiUnavailableError('The API does not answer', { cause });
  }
  noteEventPlace(response.headers.get('desk-event-place'));
  const parsed = answerShape.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  if (response.status === 401) throw new SignedOutError('The API refused the session');
  throw new ApiUnavailableError(`The API answered ${response.status} without a GraphQL result`);
}

function errorFor({ message, extensions }: NonNullable<Answer['errors']>[number]): Error {
  switch (extensions?.code) {
    case 'UNAUTHENTICATED':
      return new SignedOutError(message);
    case 'SERVICE_UNAVAILABLE':
      return new ApiUnavailableError(message);
    default:
      return new ApiFailureError(message, extensions?.id ?? null);
  }
}

const texts = new WeakMap<object, string>();

function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (text === undefined) texts.set(document, (text = print(document)));
  return text;
}
