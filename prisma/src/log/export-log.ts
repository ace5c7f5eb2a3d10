import { type ExportRecord, FORMAT, formatRecord, LOG_NAMES, type LogName } from '@verbatim/log';
import type { Pool, PoolClient } from 'pg';
import { atOneMoment, withLogLock } from './log-lock.ts';

/** Rows that are read at a time. */
const PAGE = 500;

/** Entries of a log that may wait for their places when an export begins. */
const ALL = 2_147_483_647;

/**
 * Exports both logs with everything that they speak of, as of one moment: entries that wait get their places first.
 * Checkpoints wait until it is done, changes at the desk do not.
 * @param write is given each record, a line without its line feed
 * @returns how many records there are
 */
export function exportLog(pool: Pool, write: (record: string) => void | Promise<void>): Promise<number> {
  return withLogLock(pool, (client) =>
    atOneMoment(client, async () => {
      let records = 0;
      const put = async (record: ExportRecord) => {
        records += 1;
        await write(formatRecord(record));
      };
      for (const log of LOG_NAMES) await client.query('SELECT log_append($1, $2)', [log, ALL]);
      await put({ record: 'header', format: FORMAT, version: 1 });
      await heads(client, put);
      for (const log of LOG_NAMES) await lines(client, log, put);
      await snapshots(client, put);
      await publications(client, put);
      await put({ record: 'end', records: records + 1 });
      return records;
    }),
  );
}

type Put = (record: ExportRecord) => Promise<void>;

async function heads(client: PoolClient, put: Put): Promise<void> {
  const logs = await client.query<{ name: LogName; origin: string }>(
    'SELECT name, origin FROM logs ORDER BY name',
  );
  for (const { name: log, origin } of logs.rows) await put({ record: 'log', log, origin });
  const keys = await client.query<{ log: LogName; verifier_key: string; from_size: string }>(
    'SELECT log, verifier_key, from_size FROM log_keys ORDER BY log, from_size',
  );
  for (const { log, verifier_key: verifierKey, from_size: size } of keys.rows)
    await put({ record: 'key', log, verifierKey, fromSize: Number(size) });
  const checkpoints = await client.query<{ log: LogName; note: string }>(
    'SELECT log, note FROM log_checkpoints ORDER BY log, size',
  );
  for (const { log, note } of checkpoints.rows) await put({ record: 'checkpoint', log, note });
}

const LINES: Readonly<Record<LogName, string>> = {
  DESK: `SELECT l.index, encode(n.hash, 'hex') AS leaf, audit_line(e) AS line, encode(c.salt, 'hex') AS salt, c.content
           FROM log_leaves l JOIN audit_entries e ON e.id = l.entry_id
           JOIN log_nodes n ON n.log = 'DESK' AND n.level = 0 AND n.index = l.index
           LEFT JOIN audit_contents c ON c.entry_id = e.id
          WHERE l.log = 'DESK' AND l.index >= $1 AND l.index < $2 ORDER BY l.index`,
  PUBLIC: `SELECT l.index, encode(n.hash, 'hex') AS leaf, public_log_line(e) AS line, encode(s.salt, 'hex') AS salt,
                  NULL AS content
             FROM log_leaves l JOIN public_log_entries e ON e.id = l.entry_id
             JOIN log_nodes n ON n.log = 'PUBLIC' AND n.level = 0 AND n.index = l.index
             LEFT JOIN public_log_salts s ON s.entry_id = e.id
            WHERE l.log = 'PUBLIC' AND l.index >= $1 AND l.index < $2 ORDER BY l.index`,
};

async function lines(client: PoolClient, log: LogName, put: Put): Promise<void> {
  const size = await client.query<{ size: string }>('SELECT log_size($1) AS size', [log]);
  for (let from = 0; from < Number(size.rows[0]!.size); from += PAGE) {
    const { rows } = await client.query<{
      index: string;
      leaf: string;
      line: string;
      salt: string | null;
      content: string | null;
    }>(LINES[log], [from, from + PAGE]);
    for (const { index, leaf, line, salt, content } of rows) {
      const read = JSON.parse(line) as (ExportRecord & { record: 'line' })['line'];
      await put({ record: 'line', log, index: Number(index), leaf, line: read, salt, content });
    }
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function snapshots(client: PoolClient, put: Put): Promise<void> {
  for (let after = NOBODY; ;) {
    const { rows } = await client.query<{ id: string; text: string; bytes: string }>(
      `SELECT id, text, translate(encode(original_bytes, 'base64'), E'\\n', '') AS bytes
         FROM snapshots WHERE id > $1 ORDER BY id LIMIT 20`,
      [after],
    );
    for (const row of rows) await put({ record: 'snapshot', ...row });
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}

async function publications(client: PoolClient, put: Put): Promise<void> {
  for (let after = NOBODY; ;) {
    const { rows } = await client.query<Omit<ExportRecord & { record: 'publication' }, 'record'>>(
      `SELECT id, claim_id AS claim, number, kind, public_note AS "publicNote", content
         FROM publications WHERE id > $1 ORDER BY id LIMIT 200`,
      [after],
    );
    for (const row of rows) await put({ record: 'publication', ...row });
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}
