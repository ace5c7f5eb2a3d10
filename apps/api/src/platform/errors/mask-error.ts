import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes, isDatabaseDown, isStatementTimeout } from './database-errors.ts';
import { internal, serviceUnavailable, tooSlow } from './graphql-errors.ts';

/** What an error looks like to those who asked. What was not meant for them is logged, and told by a number alone. */
export function maskError(error: unknown, logger: Logger): GraphQLError {
  if (error instanceof GraphQLError && isMeant(error.extensions)) return error;
  if (isDatabaseDown(error)) {
    logger.error({ error: describe(error) }, 'the database does not answer');
    return serviceUnavailable();
  }
  if (isStatementTimeout(error)) return tooSlow();
  const id = randomUUID();
  logger.error({ error: describe(error), errorId: id }, 'something nobody foresaw');
  return internal(id);
}

/** The last look at every error before it leaves; Apollo has given codes to its own by now. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
): GraphQLFormattedError {
  if (isMeant(formatted.extensions)) return formatted;
  if (isClientsFault(error)) {
    return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } };
  }
  const masked = maskError(error, logger);
  return {
    message: masked.message,
    extensions: masked.extensions,
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
}

/** Everything with a code was made for whoever asked, but the one code that Apollo gives to whatever has none. */
function isMeant(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  return typeof extensions?.code === 'string' && extensions.code !== 'INTERNAL_SERVER_ERROR';
}

/** Some refusals of Apollo's have a status and no code, such as that of a hash which is not the query's. */
function isClientsFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { http } = error.extensions as { http?: { status?: number } };
  return http?.status !== undefined && http.status >= 400 && http.status < 500;
}

/** Name, codes and stack. What the database says is left out, since it repeats values. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack, cause } = error;
  const frames = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return {
    name,
    codes: errorCodes(error),
    message: isOfDatabase(error) ? undefined : error.message.slice(0, 300),
    frames,
    cause: cause === undefined ? undefined : describe(cause),
  };
}

/** Whether an error is one of `pg`, of Prisma, or of Prisma's adapter. */
function isOfDatabase(error: Error): boolean {
  return 'severity' in error || /^(PrismaClient|DriverAdapterError)/.test(error.name);
}
