import type { Pool, PoolClient } from 'pg';
import { IDS, type Step } from './sql-work.ts';

/** What some work came to: what each statement gave or was refused for, and the rows that are there afterwards. */
export interface Outcome {
  readonly answers: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Functions of ours that ran. */
  readonly ran: readonly string[];
}

/** A relation that a role can read, with the columns that differ from run to run left out. */
export interface Readable {
  readonly name: string;
  readonly volatile: readonly string[];
}

/** What a role can read of ours. */
export async function readableBy(owner: Pool, role: string): Promise<Readable[]> {
  const { rows } = await owner.query<Readable>(
    `SELECT c.relname AS name, ARRAY(
              SELECT a.attname::text FROM pg_attribute a
               WHERE a.attrelid = c.oid AND a.attnum > 0
                 AND a.atttypid = ANY ('{timestamptz,bytea,int8,int8[],xid8}'::regtype[])) AS volatile
       FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
        AND has_table_privilege($1, c.oid, 'SELECT') ORDER BY 1`,
    [role],
  );
  return rows;
}

/**
 * Does some work in one transaction, behind what is made in `pg_temp` first, and takes all of it back.
 * @throws Error when a statement is refused that must not be, or is not that must be
 */
export async function outcomeOf(
  pool: Pool,
  is: { shadows: readonly string[]; readable: readonly Readable[]; work: readonly Step[] },
): Promise<Outcome> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    for (const shadow of is.shadows) await client.query(shadow);
    // As whoever means harm would: what is temporary comes first.
    await client.query('SET LOCAL search_path = pg_temp, public');
    const before = await rowsOf(client, is.readable);
    const answers: string[] = [];
    for (const step of is.work) answers.push(await answerOf(client, step));
    const after = await rowsOf(client, is.readable);
    const { rows } = await client.query<{ name: string }>(
      'SELECT DISTINCT funcname AS name FROM pg_stat_xact_user_functions ORDER BY 1',
    );
    const known = new Set([...IDS, ...before.flatMap((row) => row.match(UUID) ?? [])]);
    const plain = (texts: readonly string[]) => texts.map((text) => withoutChance(text, known)).sort();
    return {
      answers: answers.map((text, at) => (is.work[at]!.isExact ? text : withoutChance(text, known))),
      added: plain(without(after, before)),
      gone: plain(without(before, after)),
      ran: rows.map(({ name }) => name),
    };
  } finally {
    await client.query('ROLLBACK');
    // With what was made in pg_temp.
    client.release(true);
  }
}

async function answerOf(client: PoolClient, { sql, values = [], refused }: Step): Promise<string> {
  if (refused === undefined) return JSON.stringify((await client.query(sql, [...values])).rows);
  await client.query('SAVEPOINT refusal');
  const error = await client.query(sql, [...values]).then(
    () => null,
    (thrown: Error) => thrown.message,
  );
  if (error === null || !refused.test(error)) throw new Error(`${sql} came to: ${error ?? 'no refusal'}`);
  await client.query('ROLLBACK TO SAVEPOINT refusal; RELEASE SAVEPOINT refusal');
  return error;
}

async function rowsOf(client: PoolClient, readable: readonly Readable[]): Promise<string[]> {
  const rows: string[] = [];
  for (const { name, volatile } of readable) {
    const found = await client.query<{ row: unknown }>(
      `SELECT to_jsonb(t) - $1::text[] AS row FROM public."${name}" AS t`,
      [volatile],
    );
    rows.push(...found.rows.map(({ row }) => `${name} ${JSON.stringify(row)}`));
  }
  return rows;
}

/** What the one list has more than the other, each as often as it does. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A text without ids that are made up anew each time, moments, numbers of entries, and hashes with a salt. */
function withoutChance(text: string, known: ReadonlySet<string>): string {
  return text
    .replace(UUID, (id) => (known.has(id) ? id : '(id)'))
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, '(moment)')
    .replace(/[0-9a-f]{64}|[A-Za-z0-9+/]{43}=/g, '(hash)')
    .replace(/\[\d+(?:,\d+)*\]/g, '(numbers)')
    .replace(/(\\*"id\\*":)\d+/g, '$1(number)');
}
