import { atOneMoment, withLogLock } from '@verbatim/database';
import type { LogName } from '@verbatim/log';
import type { Pool, PoolClient } from 'pg';

/** A tree head as the database keeps it. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly signedAt: Date;
}

/** Grows the trees of the logs and keeps their checkpoints. */
export class LogTreeRepository {
  constructor(private readonly pool: Pool) {}

  /** Whether an entry waits for its place, in any log, or has one that nothing signed: an export gives places too. */
  async isAnythingUnsigned(): Promise<boolean> {
    const { rows } = await this.pool.query<{ unsigned: boolean }>(
      `SELECT EXISTS (SELECT FROM log_queue) OR EXISTS (
         SELECT FROM logs l
          WHERE log_size(l.name) > coalesce((SELECT max(size) FROM log_checkpoints WHERE log = l.name), 0)) AS unsigned`,
    );
    return rows[0]!.unsigned;
  }

  /** Runs work while nobody else grows or signs the logs. */
  locked<Result>(work: (logs: LockedLogs) => Promise<Result>): Promise<Result> {
    return withLogLock(this.pool, (client) => work(new LockedLogs(client)));
  }
}

/** The logs while they are locked, on one connection. */
export class LockedLogs {
  constructor(private readonly client: PoolClient) {}

  /** Everything of what is done, or nothing, all of it seeing one moment. */
  atOnce<Result>(work: () => Promise<Result>): Promise<Result> {
    return atOneMoment(this.client, work);
  }

  /** Gives every entry that waits its place, in the order they were written. @returns leaves of the tree now */
  async append(log: LogName): Promise<number> {
    const { size } = await this.one<{ size: string }>('SELECT log_append($1, 2147483647) AS size', [log]);
    return Number(size);
  }

  async root(log: LogName, size: number): Promise<Uint8Array> {
    return (await this.one<{ root: Uint8Array }>('SELECT log_root($1, $2) AS root', [log, size])).root;
  }

  async origin(log: LogName): Promise<string> {
    return (await this.one<{ origin: string }>('SELECT origin FROM logs WHERE name = $1', [log])).origin;
  }

  /** Leaves of the newest checkpoint; 0 when there is none. */
  async signedSize(log: LogName): Promise<number> {
    const found = await this.one<{ size: string }>(
      'SELECT coalesce(max(size), 0) AS size FROM log_checkpoints WHERE log = $1',
      [log],
    );
    return Number(found.size);
  }

  async addCheckpoint(
    log: LogName,
    checkpoint: { size: number; root: Uint8Array; note: string },
  ): Promise<void> {
    const { size, root, note } = checkpoint;
    await this.client.query('INSERT INTO log_checkpoints (log, size, root, note) VALUES ($1, $2, $3, $4)', [
      log,
      size,
      Buffer.from(root),
      note,
    ]);
  }

  /** Keys that sign a log, each with the size that it signs from; the one in force last. */
  async keys(log: LogName): Promise<{ verifierKey: string; fromSize: number }[]> {
    const { rows } = await this.client.query<{ verifier_key: string; from_size: string }>(
      'SELECT verifier_key, from_size FROM log_keys WHERE log = $1 ORDER BY from_size',
      [log],
    );
    return rows.map(({ verifier_key: verifierKey, from_size: size }) => ({
      verifierKey,
      fromSize: Number(size),
    }));
  }

  /** Checkpoints of more than so many leaves, smallest first. */
  async checkpointsAfter(log: LogName, size: number): Promise<StoredCheckpoint[]> {
    const { rows } = await this.client.query<{ size: string; note: string; signed_at: Date }>(
      'SELECT size, note, signed_at FROM log_checkpoints WHERE log = $1 AND size > $2 ORDER BY size',
      [log, size],
    );
    return rows.map(({ size: leaves, note, signed_at: signedAt }) => ({
      size: Number(leaves),
      note,
      signedAt,
    }));
  }

  async addKey(log: LogName, verifierKey: string, fromSize: number): Promise<void> {
    await this.client.query('INSERT INTO log_keys (log, verifier_key, from_size) VALUES ($1, $2, $3)', [
      log,
      verifierKey,
      fromSize,
    ]);
  }

  private async one<Row extends object>(sql: string, values: unknown[]): Promise<Row> {
    return (await this.client.query<Row>(sql, values)).rows[0]!;
  }
}
