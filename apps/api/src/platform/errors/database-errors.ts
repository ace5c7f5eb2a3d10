/** SQLSTATEs that mean the database is not there for us now, and may be soon. Class 08 is added below. */
const SQLSTATES = new Set(['57P01', '57P02', '57P03', '53300', '25006', '3D000', '28P01', '28000']);
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const PRISMA = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
]);
const ADAPTER = new Set([
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
]);
/** What `pg` and its pool say without a code. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Query read timeout|pool after calling end/i;

/** Whether an error, or what it came from, means that the database cannot be reached or does not take work. */
export function isDatabaseDown(error: unknown): boolean {
  return causes(error).some(
    ({ code, kind, message }) =>
      (code !== undefined &&
        (SQLSTATES.has(code) || SYSTEM.has(code) || PRISMA.has(code) || /^08...$/.test(code))) ||
      (kind !== undefined && ADAPTER.has(kind)) ||
      (message !== undefined && WORDS.test(message)),
  );
}

/** Whether the database ended a statement because it ran out of its time. */
export function isStatementTimeout(error: unknown): boolean {
  return causes(error).some(({ code }) => code === '57014');
}

/** Whether the database refused a row since another one has the same in a place that must be unique. */
export function isUniqueViolation(error: unknown): boolean {
  return causes(error).some(
    ({ code, kind }) => code === 'P2002' || code === '23505' || kind === 'UniqueConstraintViolation',
  );
}

/**
 * The rule of the database that refused a change: the name of a constraint, or the one that `refuse()` in prisma/sql was
 * given, which both stand in the message.
 */
export function refusedBy(error: unknown): string | null {
  for (const { constraint, message } of causes(error)) {
    if (constraint !== undefined) return constraint;
    const named =
      /violates (?:check|unique|exclusion|foreign key) constraint "(\w+)"/.exec(message ?? '') ??
      /(?:^|\W)([a-z][a-z0-9_]+_[a-z0-9_]+): /.exec(message ?? '');
    if (named !== null) return named[1]!;
  }
  return null;
}

/** The codes of an error and of what it came from: of the system, of Prisma, SQLSTATEs. */
export function errorCodes(error: unknown): string[] {
  return [...new Set(causes(error).flatMap(({ code }) => code ?? []))];
}

interface Cause {
  readonly code?: string;
  readonly kind?: string;
  readonly message?: string;
  readonly constraint?: string;
}

/** The error, what caused it, and so on; and the errors that it collects, as a failed connection does. */
function causes(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const seen = error as Record<string, unknown>;
  const inner = [
    seen.cause,
    seen.meta,
    seen.originalError,
    seen.driverAdapterError,
    ...(Array.isArray(seen.errors) ? seen.errors : []),
  ];
  const cause: Cause = {
    ...(typeof seen.code === 'string' && { code: seen.code }),
    ...(typeof seen.originalCode === 'string' && { code: seen.originalCode }),
    ...(typeof seen.kind === 'string' && { kind: seen.kind }),
    ...(typeof seen.message === 'string' && { message: seen.message }),
    ...constraintOf(seen.constraint),
  };
  return [cause, ...inner.flatMap((each) => causes(each, depth + 1))];
}

/** `pg` names a constraint as text, Prisma's adapter as `{ index }`. */
function constraintOf(seen: unknown): Pick<Cause, 'constraint'> {
  if (typeof seen === 'string') return { constraint: seen };
  const index = typeof seen === 'object' && seen !== null ? (seen as { index?: unknown }).index : undefined;
  return typeof index === 'string' ? { constraint: index } : {};
}
