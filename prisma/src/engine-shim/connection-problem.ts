import { connectionConfig } from '../urls/connection-config.ts';

export type ConnectionProblem = { error_code: string; message: string };

/**
 * A failed connection in Prisma's terms. The codes are those of Prisma's error reference: P1003 makes `migrate` create
 * the database, the others end the command with the message.
 */
export function connectionProblem(error: unknown, url: string): ConnectionProblem {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const place = describe(url);
  if (code === '3D000') {
    return {
      error_code: 'P1003',
      message: `Database \`${place.database}\` does not exist on ${place.server}.`,
    };
  }
  if (code === '28P01' || code === '28000') {
    return {
      error_code: 'P1000',
      message: `The database server at ${place.server} refused the sign-in: ${message}`,
    };
  }
  if (code === '42501') return { error_code: 'P1010', message };
  if (code === 'ETIMEDOUT' || /timeout/i.test(message)) {
    return { error_code: 'P1002', message: `The database server at ${place.server} did not answer in time.` };
  }
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    const advice = 'Is it running, and is DATABASE_URL right?';
    return { error_code: 'P1001', message: `Can't reach the database server at ${place.server}. ${advice}` };
  }
  return { error_code: 'P1011', message };
}

function errorCode(error: unknown): string | undefined {
  // A host with several addresses fails with all of their errors together.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : undefined;
}

function describe(url: string): { server: string; database: string } {
  if (!URL.canParse(url)) return { server: 'the server', database: '' };
  const { host, port, database } = connectionConfig(url);
  return { server: `${host ?? 'localhost'}:${port ?? 5432}`, database };
}
