import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { LruCache } from '../../platform/lru-cache.ts';
import type { Statement } from './direct/plan-answer.ts';

/** Prepared statements that one connection keeps; a connection that has more is closed and replaced. */
const MOST_STATEMENTS = 200;

/** Reads what is public, through a role that can read nothing else. */
export class PublicRepository {
  private readonly prepared = new WeakMap<PoolClient, Set<string>>();

  /** By SQL: the name that it is prepared under, or null after it was asked for once. */
  private readonly names = new LruCache<string | null>(MOST_STATEMENTS);

  constructor(private readonly pool: Pool) {}

  /**
   * Runs a statement whose answer is text. One that is asked for again is prepared, so that operations which differ in
   * their variables share it; one that nobody repeats leaves nothing behind.
   */
  async answerText({ sql, values }: Statement): Promise<string> {
    const name = this.nameOf(sql);
    const client = await this.pool.connect();
    let isDone = false;
    try {
      const { rows } = await client.query<[string]>({
        text: sql,
        values: [...values],
        rowMode: 'array',
        ...(name !== null && { name }),
      });
      isDone = name === null || this.remember(client, name) < MOST_STATEMENTS;
      return rows[0]![0];
    } finally {
      client.release(!isDone);
    }
  }

  /** Runs a planned statement, prepared under a name that its words give it. */
  async answer({
    sql,
    values,
  }: {
    sql: string;
    values: readonly unknown[];
  }): Promise<Readonly<Record<string, unknown>>> {
    const client = await this.pool.connect();
    const name = nameOf(sql);
    const held = this.remember(client, name);
    let isBroken = true;
    try {
      const { rows } = await client.query<{ answer: Record<string, unknown> }>({
        name,
        text: sql,
        values: [...values],
      });
      isBroken = false;
      return rows[0]!.answer;
    } finally {
      client.release(isBroken || held >= MOST_STATEMENTS);
    }
  }

  private nameOf(sql: string): string | null {
    const known = this.names.get(sql);
    if (typeof known === 'string') return known;
    const name = known === undefined ? null : nameOf(sql);
    this.names.set(sql, name, 1);
    return name;
  }

  /** @returns how many statements the connection holds now */
  private remember(client: PoolClient, name: string): number {
    const names = this.prepared.get(client) ?? new Set();
    this.prepared.set(client, names);
    return names.add(name).size;
  }
}

function nameOf(sql: string): string {
  return `public_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
}
