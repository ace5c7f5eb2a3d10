import pg from 'pg';

/** Whether the statement fails before it was carried out, or its answer is lost after it was. */
export type Moment = 'BEFORE' | 'AFTER';

interface DeskClient {
  readonly connectionParameters: { readonly application_name?: string };
}

type Query = (this: DeskClient, ...given: unknown[]) => unknown;

/**
 * Makes the n-th statement of the desk's transactions fail, from BEGIN to COMMIT: the database itself refuses what is sent in its
 * place, or it is carried out and the answer is lost. The driver is the real one.
 * @returns the statements that were sent so far, and how to put everything back
 */
export function breakAtStatement(n: number, moment: Moment): { statements: string[]; undo: () => void } {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const statements: string[] = [];
  const inTransaction = new WeakSet<DeskClient>();
  prototype.query = function counted(...given) {
    if (this.connectionParameters.application_name !== 'verbatim desk') return query.apply(this, given);
    const text = textOf(given[0]);
    if (text === 'BEGIN') inTransaction.add(this);
    if (!inTransaction.has(this) || text === 'ROLLBACK') {
      inTransaction.delete(this);
      return query.apply(this, given);
    }
    if (text === 'COMMIT') inTransaction.delete(this);
    statements.push(text);
    if (statements.length !== n) return query.apply(this, given);
    // A commit that fails leaves no transaction behind; what is sent in place of any other statement, one that failed.
    const sent = moment === 'AFTER' ? given : [text === 'COMMIT' ? 'ROLLBACK' : REFUSED];
    const answer = query.apply(this, sent) as Promise<unknown>;
    return answer.then(() =>
      Promise.reject(Object.assign(new Error('the answer was lost'), { code: 'ECONNRESET' })),
    );
  };
  return {
    statements,
    undo: () => {
      prototype.query = query;
    },
  };
}

const REFUSED = 'SELECT 1 / 0';

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown }).text);
}
