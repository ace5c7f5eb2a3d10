import { openEventStream } from '../../../lib/api-client.ts';
import { ApiUnavailableError, SignedOutError } from '../../../lib/api-errors.ts';
import { readPerson } from '../../../lib/session.ts';

/**
 * What changes at the desk, as server-sent events: the API's stream, handed through so that no token of the API's is in
 * the browser. Goes on after the event in `Last-Event-ID`, or in `after`, which a new connection cannot give as a header.
 */
export async function GET(request: Request): Promise<Response> {
  const person = await readPerson();
  if (person === null) return new Response(ENDED, { headers: HEADERS });
  const after = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  try {
    const stream = await openEventStream({ person, after, signal: request.signal });
    return new Response(stream, { headers: HEADERS });
  } catch (error) {
    if (error instanceof SignedOutError) return new Response(ENDED, { headers: HEADERS });
    // An answer that ends is asked for again by itself; an error status would stop the browser for good.
    if (error instanceof ApiUnavailableError) return new Response(LATER, { headers: HEADERS });
    throw error;
  }
}

/** `no-transform` keeps the answer from being compressed, which would hold events back. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** The session is over: do not come back. */
const ENDED = 'event: ended\ndata: {}\n\n';
const LATER = 'retry: 5000\n\n';
