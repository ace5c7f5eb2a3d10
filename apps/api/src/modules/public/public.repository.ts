import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';
import { LruCache } from '../../platform/lru-cache.ts';
import { EDITION } from './direct/gaps.ts';
import type { Statement } from './direct/plan-answer.ts';

/** Statements that are known, and prepared statements that one connection keeps before it is closed and replaced. */
const MOST_STATEMENTS = 200;

/** Reads what is public, through a role that can read nothing else. */
export class PublicRepository {
  private readonly prepared = new WeakMap<PoolClient, Set<string>>();
  /** By SQL: the name that it is prepared under, or null after it was asked for once. */
  private readonly names = new LruCache<string | null>(MOST_STATEMENTS);

  constructor(private readonly pool: Pool) {}

  /** Runs a planned statement whose answer is JSON, prepared under a name that its words give it. */
  async answer({ sql, values }: Statement): Promise<Readonly<Record<string, unknown>>> {
    const query: QueryConfig = { name: nameOf(sql), text: sql, values: [...values] };
    return this.withClient(query, async (client) => {
      const { rows } = await client.query<{ answer: Record<string, unknown> }>(query);
      return rows[0]!.answer;
    });
  }

  /**
   * Runs a planned statement whose answer is text. One that is asked for again is prepared, so that operations which
   * differ in their variables share it; one that nobody repeats leaves nothing behind.
   */
  async answerText({ sql, values }: Statement): Promise<string> {
    const query: QueryArrayConfig = { ...this.remembered(sql), values: [...values], rowMode: 'array' };
    return this.withClient(query, async (client) => {
      const { rows } = await client.query<[string]>(query);
      return rows[0]![0];
    });
  }

  /** The same, with the version of what the public sees that the answer was read at. */
  async answerWithVersion({ sql, values }: Statement): Promise<{ text: string; version: string }> {
    const versioned = `SELECT answer, (SELECT version::text FROM public_state) AS version FROM (${sql}) AS asked`;
    const query: QueryArrayConfig = {
      name: nameOf(versioned),
      text: versioned,
      values: [...values],
      rowMode: 'array',
    };
    return this.withClient(query, async (client) => {
      const { rows } = await client.query<[string, string]>(query);
      const [text, version] = rows[0]!;
      return { text, version };
    });
  }

  /**
   * Texts of claims, as far as these are there still, each with the edition that it was read of; null where the claim has
   * no such text.
   * @param text SQL of the text, over a row `c` of `public_claims`
   */
  async claimTexts(text: string, ids: readonly string[]): Promise<[edition: string, text: string | null][]> {
    const query: QueryArrayConfig = {
      ...this.remembered(`SELECT ${EDITION}, ${text} FROM public_claims c WHERE c.id = ANY ($1::uuid[])`),
      values: [ids],
      rowMode: 'array',
    };
    return this.withClient(query, async (client) => {
      const { rows } = await client.query<[string, string | null]>(query);
      return rows;
    });
  }

  /** The version of what the public sees: it rises with every change, in the change's own transaction. */
  async version(): Promise<string> {
    const query: QueryArrayConfig = {
      name: 'public_version',
      text: 'SELECT version::text FROM public_state',
      rowMode: 'array',
    };
    return this.withClient(query, async (client) => {
      const { rows } = await client.query<[string]>(query);
      return rows[0]![0];
    });
  }

  private async withClient<Result>(
    { name }: Pick<QueryConfig, 'name'>,
    run: (client: PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    let isDone = false;
    try {
      const result = await run(client);
      isDone = name === undefined || this.held(client, name) < MOST_STATEMENTS;
      return result;
    } finally {
      client.release(!isDone);
    }
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
