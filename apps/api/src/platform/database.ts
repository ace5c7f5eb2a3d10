import type { Prisma, PrismaClient } from '@verbatim/database';

/** What repositories write with: a transaction that a service began. */
export type Transaction = Prisma.TransactionClient;

/** Runs a service's writes: all of them, or none. */
export type RunTransaction = <Result>(run: (tx: Transaction) => Promise<Result>) => Promise<Result>;

/** Waits for a connection at most 5 s, and gives the writes of one mutation at most 20 s. */
export function transactionsOf(db: PrismaClient): RunTransaction {
  return (run) => db.$transaction(run, { maxWait: 5_000, timeout: 20_000 });
}

/**
 * A PostgreSQL URL whose connections say who they are and give up in time.
 * @param statementMs how long a statement may take, in milliseconds
 */
export function tunedUrl(url: string, { name, statementMs }: { name: string; statementMs: number }): string {
  const tuned = new URL(url);
  tuned.searchParams.set('application_name', name);
  tuned.searchParams.set('statement_timeout', String(statementMs));
  tuned.searchParams.set('connectionTimeoutMillis', '5000');
  tuned.search = tuned.search.replaceAll('+', '%20'); // a plus is a plus to whoever reads the URL next
  return tuned.href;
}
