import type { IncomingMessage } from 'node:http';

/** What clients mostly send. Whatever else they may send is read by the ordinary path. */
const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

/** By what a client accepts: the type that Apollo answers with. */
const ANSWER_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/json, */*', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
]);

/** The type to answer a request with, or null when only the ordinary path can tell what is to be done with it. */
export function answerTypeOf({ method, headers }: IncomingMessage, maxBodyBytes: number): string | null {
  const length = Number(headers['content-length']);
  const isPlain =
    method === 'POST' &&
    length > 0 &&
    length <= maxBodyBytes &&
    headers['content-encoding'] === undefined &&
    PLAIN_JSON.test(headers['content-type'] ?? '');
  return isPlain ? (ANSWER_TYPES.get(headers.accept) ?? null) : null;
}

/**
 * The body of a request, as UTF-8 without a byte order mark.
 * @throws Error as body-parser has it, when the client goes away
 */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      resolve(body.toString().replace(/^\uFEFF/, ''));
    });
    const aborted = () =>
      reject(Object.assign(new Error('request aborted'), { status: 400, type: 'request.aborted' }));
    request.once('aborted', aborted);
    request.once('error', aborted);
  });
}

/** @throws Error as body-parser has it, when the body is no JSON of an object or a list */
export function parseBody(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // Said below.
  }
  throw Object.assign(new Error('no JSON'), { status: 400, type: 'entity.parse.failed' });
}

/** What a client asks, where the request says it in the ordinary way. */
export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @returns null when only the ordinary path can tell what is asked, or what is wrong */
export function readAsked(parsed: unknown): AskedOperation | null {
  const { query, operationName, variables, extensions } = parsed as Record<string, unknown>;
  if (typeof query !== 'string' || extensions != null) return null;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}
