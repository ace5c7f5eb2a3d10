import { GraphQLError } from 'graphql';

/** Nobody is signed in. `TOKEN`: the desk's token is not good; `SESSION_ENDED`: the person must sign in again. */
export function unauthenticated(reason: 'TOKEN' | 'SESSION_ENDED'): GraphQLError {
  const message =
    reason === 'TOKEN'
      ? 'The request carries no good token of the desk.'
      : 'Your session has ended. Sign in again; nothing you saved is lost.';
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401 } },
  });
}

/** An argument has a value that cannot be meant. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A query that must have something is asked for what is not there. */
export function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
}

/** The database cannot be reached or does not answer. */
export function serviceUnavailable(): GraphQLError {
  return new GraphQLError(
    'The database does not answer at the moment. Try again shortly; with the same idempotency key, nothing is done twice.',
    {
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    },
  );
}

/** An operation took longer than it may. */
export function tooSlow(): GraphQLError {
  return new GraphQLError('The operation takes too long. Ask for less at a time.', {
    extensions: { code: 'OPERATION_TOO_SLOW' },
  });
}

/** Something went wrong that nobody foresaw; the log has more under the id. */
export function internal(id: string): GraphQLError {
  return new GraphQLError(
    `Something went wrong on the server. Try again; if it stays, tell whoever runs it this number: ${id}.`,
    { extensions: { code: 'INTERNAL', id } },
  );
}

/** Whoever asks is known, and may not. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}
