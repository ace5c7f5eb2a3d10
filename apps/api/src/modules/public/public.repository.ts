import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';
import { LruCache } from '../../platform/lru-cache.ts';
import { valuesByParameter } from './batch/batch-sql.ts';
import { StatementBatches } from './batch/statement-batches.ts';
import { EDITION } from './direct/gaps.ts';
import type { Statement } from './direct/plan-answer.ts';

/** Statements that are known, and prepared statements that one connection keeps before it is closed and replaced. */
const MOST_STATEMENTS = 200;

/** Reads what is public, through a role that can read nothing else. */
export class PublicRepository {
  private readonly prepared = new WeakMap<PoolClient, Set<string>>();
  /** By SQL: the name that it is prepared under, or null after it was asked for once. */
  private readonly names = new LruCache<string | null>(MOST_STATEMENTS);
  private readonly batches = new StatementBatches({
    one: (statement) => this.one(statement),
    many: (sql, sets) => this.many(sql, sets),
  });

  constructor(private readonly pool: Pool) {}

  /** Runs a planned statement whose answer is JSON, prepared under a name that its words give it. */
  async answer({ sql, values }: Statement): Promise<Readonly<Record<string, unknown>>> {
    const rows = await this.rows<{ answer: Record<string, unknown> }>({
      name: nameOf(sql),
      text: sql,
      values: [...values],
    });
    return rows[0]!.answer;
  }

  /**
   * Runs a planned statement whose answer is text, alone or together with others of the same words. One that is asked for
   * again is prepared, so that operations which differ in their variables share it; one that nobody repeats leaves nothing
   * behind.
   */
  answerText(statement: Statement): Promise<string> {
    return this.batches.answer(statement);
  }

  /** The same, alone, with the version of what the public sees that the answer was read at. */
  async answerWithVersion({ sql, values }: Statement): Promise<{ text: string; version: string }> {
    const versioned = `SELECT answer, (SELECT version::text FROM public_state) AS version FROM (${sql}) AS asked`;
    const rows = await this.rows<[text: string, version: string]>({
      name: nameOf(versioned),
      text: versioned,
      values: [...values],
      rowMode: 'array',
    });
    const [text, version] = rows[0]!;
    return { text, version };
  }

  /**
   * Texts of claims, as far as these are there still, each with the edition that it was read of; null where the claim has
   * no such text.
   * @param text SQL of the text, over a row `c` of `public_claims`
   */
  claimTexts(text: string, ids: readonly string[]): Promise<[edition: string, text: string | null][]> {
    const sql = `SELECT ${EDITION}, ${text} FROM public_claims c WHERE c.id = ANY ($1::uuid[])`;
    return this.rows({ ...this.remembered(sql), values: [ids], rowMode: 'array' });
  }

  /** The version of what the public sees: it rises with every change, in the change's own transaction. */
  async version(): Promise<string> {
    const rows = await this.rows<[string]>({
      name: 'public_version',
      text: 'SELECT version::text FROM public_state',
      rowMode: 'array',
    });
    return rows[0]![0];
  }

  private async one({ sql, values }: Statement): Promise<string> {
    const rows = await this.rows<[string]>({
      ...this.remembered(sql),
      values: [...values],
      rowMode: 'array',
    });
    return rows[0]![0];
  }

  private async many(sql: string, sets: readonly (readonly unknown[])[]): Promise<string[]> {
    const rows = await this.rows<[number: string, answer: string]>({
      ...this.remembered(sql),
      values: valuesByParameter(sets),
      rowMode: 'array',
    });
    const answers: string[] = [];
    for (const [number, answer] of rows) answers[Number(number) - 1] = answer;
    return answers;
  }

  /**
   * Runs a query on a connection of its own. By callbacks: where connections are handed over by promises, rows outlive
   * V8's collections of what is young, and a fourth of the process's time goes into copying them.
   */
  private rows<Row>(query: QueryConfig | QueryArrayConfig): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.pool.connect((refused, client, release) => {
        if (client === undefined) {
          reject(refused!);
          return;
        }
        client.query(query, (failed: Error | null, result) => {
          const isFull = query.name !== undefined && this.held(client, query.name) >= MOST_STATEMENTS;
          // Failed or full, it is closed and replaced.
          release(Boolean(failed) || isFull);
          if (failed) reject(failed);
          else resolve(result.rows as Row[]);
        });
      });
    });
  }

  /** A statement, with the name that it is prepared under once it was asked for before. */
  private remembered(sql: string): Pick<QueryArrayConfig, 'text' | 'name'> {
    const known = this.names.get(sql);
    if (typeof known === 'string') return { text: sql, name: known };
    const name = known === undefined ? null : nameOf(sql);
    this.names.set(sql, name, 1);
    return name === null ? { text: sql } : { text: sql, name };
  }

  /** @returns how many statements the connection holds, this one with them */
  private held(client: PoolClient, name: string): number {
    const names = this.prepared.get(client) ?? new Set();
    this.prepared.set(client, names);
    return names.add(name).size;
  }
}

function nameOf(sql: string): string {
  return `public_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
}
