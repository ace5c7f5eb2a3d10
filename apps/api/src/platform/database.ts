import type { Prisma, PrismaClient } from '@verbatim/database';
import { actingPerson } from './acting.ts';
import { userErrorOf } from './errors/constraint-errors.ts';

/** What repositories write with: a transaction that a service began. */
export type Transaction = Prisma.TransactionClient;

/** Runs a service's writes: all of them, or none. */
export type RunTransaction = <Result>(run: (tx: Transaction) => Promise<Result>) => Promise<Result>;

/**
 * Waits for a connection at most 5 s, and gives the writes of one mutation at most 20 s. Says who acts. A rule of the
 * database that refuses becomes what the person is told.
 */
export function transactionsOf(db: PrismaClient): RunTransaction {
  return async (run) => {
    const actor = actingPerson();
    try {
      return await db.$transaction(
        async (tx) => {
          if (actor !== undefined) await tx.$queryRaw`SELECT set_config('verbatim.actor', ${actor}, true)`;
          return run(tx);
        },
        { maxWait: 5_000, timeout: 20_000 },
      );
    } catch (error) {
      throw userErrorOf(error) ?? error;
    }
  };
}

/**
 * A PostgreSQL URL whose connections say who they are and give up in time.
 * @param statementMs how long a statement may take, in milliseconds
 * @param options settings of the session beside those that the URL has, as the startup packet takes them: `-c name=value`
 */
export function tunedUrl(
  url: string,
  { name, statementMs, options }: { name: string; statementMs: number; options?: string },
): string {
  const tuned = new URL(url);
  tuned.searchParams.set('application_name', name);
  tuned.searchParams.set('statement_timeout', String(statementMs));
  tuned.searchParams.set('connectionTimeoutMillis', '5000');
  if (options !== undefined) {
    const given = tuned.searchParams.get('options');
    tuned.searchParams.set('options', given === null ? options : `${given} ${options}`);
  }
  tuned.search = tuned.search.replaceAll('+', '%20'); // a plus is a plus to whoever reads the URL next
  return tuned.href;
}
