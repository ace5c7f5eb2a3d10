import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** Prepared statements that one connection keeps; a connection that has more is closed and replaced. */
const MOST_STATEMENTS = 200;

/** Reads what is public, through a role that can read nothing else. */
export class PublicRepository {
  private readonly prepared = new WeakMap<PoolClient, Set<string>>();

  constructor(private readonly pool: Pool) {}

  /** Runs a planned statement, prepared under a name that its words give it. */
  async answer({
    sql,
    values,
  }: {
    sql: string;
    values: readonly unknown[];
  }): Promise<Readonly<Record<string, unknown>>> {
    const client = await this.pool.connect();
    const names = this.prepared.get(client) ?? new Set();
    this.prepared.set(client, names);
    const name = `public_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    names.add(name);
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
      client.release(isBroken || names.size >= MOST_STATEMENTS);
    }
  }
}
