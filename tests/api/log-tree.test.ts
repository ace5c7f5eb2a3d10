import { createPool } from '@verbatim/database';
import {
  contentHash,
  leafHash,
  lineText,
  LOG_NAMES,
  MerkleTreeHead,
  toHex,
  verifyConsistency,
  verifyInclusion,
  type DeskLine,
  type LogName,
} from '@verbatim/log';
import { canonicalJson, type JsonValue } from '@verbatim/shared';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let published: ClaimView;
let app: Pool;
let forPublic: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  const people = { editor: editor.desk, reviewer: reviewer.desk };
  published = await publishClaim(people, await writeClaim(editor.desk));
  const corrected = await must(editor.desk, 'reviseClaim', {
    id: published.id,
    version: published.version,
    rationale: 'The report has the number, in figures.',
    proposes: 'CORRECTION',
    publicNote: 'The explanation is more exact.',
  });
  published = await publishClaim(people, corrected);
  const { id, version } = published;
  await must(reviewer.desk, 'withhold', { id, version, reason: 'The source was taken back.' });
  app = createPool({ url: api.database.appUrl, max: 2 });
  forPublic = createPool({ url: api.database.publicUrl, max: 1 });
  for (const log of LOG_NAMES) await app.query('SELECT log_append($1, 10000)', [log]);
});

afterAll(async () => {
  await app.end();
  await forPublic.end();
  await api.close();
});

describe.each(LOG_NAMES)('the tree of the log %s', (log) => {
  it('is that of its lines, and proves each of them', async () => {
    const lines = await linesOf(log);
    expect(lines.length).toBeGreaterThan(log === 'DESK' ? 30 : 2);
    const head = new MerkleTreeHead();
    const roots = [head.root()];
    for (const line of lines) {
      head.append(leafHash(line));
      roots.push(head.root());
    }
    const sizes = [...roots.keys()];
    const { rows } = await app.query<{ root: Buffer }>(
      'SELECT log_root($1, size) AS root FROM unnest($2::bigint[]) WITH ORDINALITY AS s (size, place) ORDER BY place',
      [log, sizes],
    );
    expect(rows.map(({ root }) => toHex(root))).toEqual(roots.map(toHex));
    const size = lines.length;
    const { rows: proofs } = await app.query<{ inclusion: Buffer[]; consistency: Buffer[] }>(
      `SELECT log_inclusion_proof($1, i, $2) AS inclusion, log_consistency_proof($1, i, $2) AS consistency
         FROM generate_series(0, $2::bigint - 1) AS i ORDER BY i`,
      [log, size],
    );
    for (const [index, { inclusion, consistency }] of proofs.entries()) {
      const root = roots[size]!;
      expect(verifyInclusion({ leaf: leafHash(lines[index]!), index, size, proof: inclusion, root })).toBe(
        true,
      );
      const earlier = { size: index, root: roots[index]! };
      expect(verifyConsistency({ earlier, later: { size, root }, proof: consistency })).toBe(true);
    }
  });
});

describe('the desk’s log', () => {
  it('has what was done, by whom, beside salted hashes of it', async () => {
    const { rows } = await app.query<{ line: string; salt: Buffer; content: string }>(
      `SELECT audit_line(e) AS line, c.salt, c.content FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
        WHERE e.claim_id = $1 ORDER BY e.id`,
      [published.id],
    );
    const entries = rows.map(({ line, salt, content }) => {
      const read = JSON.parse(line) as DeskLine;
      expect(lineText(read)).toBe(line);
      expect(toHex(contentHash(salt, content))).toBe(read.content);
      return { ...read, content: JSON.parse(content) as Record<string, Record<string, unknown>> };
    });
    const told = entries.map(({ action, type, actor }) => `${action} ${type} ${nameOf(actor)}`);
    for (const [count, words] of [
      [2, 'CREATED REVISION editor'],
      [2, 'CREATED PUBLICATION reviewer'],
      [2, 'CREATED REVIEW reviewer'],
      [1, 'CREATED WITHHOLDING reviewer'],
    ] as const) {
      expect(told.filter((each) => each === words)).toHaveLength(count);
    }
    const taken = entries.find(({ content }) => content['after']?.['publication_status'] === 'WITHHELD');
    expect(taken).toMatchObject({
      action: 'CHANGED',
      type: 'CLAIM',
      actor: reviewer.id,
      content: { before: { publication_status: 'CORRECTED' }, after: { publication_status: 'WITHHELD' } },
    });
    expect(entries.find(({ type }) => type === 'PUBLICATION')!.content['after']).not.toHaveProperty(
      'content',
    );
  });

  it('never holds a password', async () => {
    const { rows } = await app.query<{ content: string }>(
      "SELECT c.content FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id WHERE e.subject_type = 'PERSON'",
    );
    expect(rows).toHaveLength(2);
    for (const { content } of rows) expect(content).not.toMatch(/argon|password/);
  });

  it('has every table that holds state', async () => {
    const { rows } = await app.query<{ name: string; kept: boolean }>(
      `SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                WHERE t.tgrelid = c.oid AND p.proname = 'write_audit_entry' AND t.tgenabled <> 'D') AS kept
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY name`,
    );
    expect(
      rows
        .filter(({ kept }) => !kept)
        .map(({ name }) => name)
        .filter((name) => !isExempt(name)),
    ).toEqual([]);
  });
});

describe('the public log', () => {
  it('has publications and what takes them back, and nothing of drafts', async () => {
    const { rows } = await forPublic.query<{
      kind: string;
      publication_number: number | null;
      salt: Buffer | null;
    }>('SELECT kind, publication_number, salt FROM public_log WHERE claim_id = $1 ORDER BY index', [
      published.id,
    ]);
    expect(rows).toEqual([
      { kind: 'PUBLICATION', publication_number: 1, salt: null },
      { kind: 'CORRECTION', publication_number: 2, salt: null },
      { kind: 'WITHHOLDING', publication_number: null, salt: null },
    ]);
  });

  it('gives the salt of what is public, and proofs of its own tree alone', async () => {
    const claim = await publishClaim(
      { editor: editor.desk, reviewer: reviewer.desk },
      await writeClaim(editor.desk),
    );
    await app.query("SELECT log_append('PUBLIC', 10000)");
    const { rows } = await forPublic.query<{ index: string; line: string; salt: Buffer }>(
      'SELECT index, line, salt FROM public_log WHERE claim_id = $1',
      [claim.id],
    );
    const { rows: publications } = await app.query<{ record: JsonValue }>(
      'SELECT public_record(content, public_note) AS record FROM publications WHERE claim_id = $1',
      [claim.id],
    );
    const { line, salt } = rows[0]!;
    expect(JSON.parse(line)).toMatchObject({
      kind: 'PUBLICATION',
      content: toHex(contentHash(salt, canonicalJson(publications[0]!.record))),
    });
    const proof = await forPublic.query(
      'SELECT public_log_inclusion_proof(0, 4), public_log_consistency_proof(2, 4)',
    );
    expect(proof.rowCount).toBe(1);
    for (const statement of [
      "SELECT log_inclusion_proof('DESK', 0, 4)",
      "SELECT log_append('PUBLIC', 1)",
      "SELECT log_root('DESK', 1)",
      'SELECT * FROM log_nodes',
    ]) {
      await expect(forPublic.query(statement)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('the lines', () => {
  it.each([
    'logs',
    'audit_entries',
    'audit_contents',
    'public_log_entries',
    'public_log_salts',
    'log_queue',
    'log_leaves',
    'log_nodes',
    'log_checkpoints',
    'log_keys',
  ])('of %s cannot be changed, deleted or made up by the application', async (table) => {
    await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/permission denied/);
    const { rows } = await app.query<{ name: string }>(
      'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 LIMIT 1',
      [table],
    );
    await expect(app.query(`UPDATE ${table} SET ${rows[0]!.name} = DEFAULT`)).rejects.toThrow(
      /permission denied/,
    );
    if (['log_checkpoints', 'log_keys'].includes(table)) return;
    await expect(app.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toThrow(/permission denied/);
  });

  it('cannot be written by its functions either', async () => {
    const statement = "SELECT append_audit_entry(NULL, 'CREATED', 'X', 'x', NULL, '{}')";
    await expect(app.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('cannot be changed by the owner without taking a trigger away', async () => {
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    try {
      for (const statement of [
        "UPDATE audit_entries SET subject_type = 'OTHER'",
        'DELETE FROM audit_entries',
        'DELETE FROM audit_contents',
        'UPDATE log_nodes SET hash = hash',
        'DELETE FROM public_log_salts',
        'TRUNCATE log_checkpoints',
      ]) {
        await expect(owner.query(statement)).rejects.toThrow(/immutable/);
        await expect(owner.query(`SET verbatim.removing = 'on'; ${statement}`)).rejects.toThrow(/immutable/);
      }
    } finally {
      await owner.end();
    }
  });
});

/** What is made of other tables or forgotten after days: repetitions, the search, events, counted attempts. */
const PASSING = [
  'idempotency_keys',
  'search_documents',
  'desk_events',
  'sign_in_windows',
  'known_devices',
  'api_key_uses',
  'rate_buckets',
  'removals_in_progress',
  'schema_compatibility',
];

/** Tables that hold no state of the desk, each for a reason. */
function isExempt(table: string): boolean {
  const isLog = /^(audit_|log_|logs$|public_log_)/.test(table); // a log of a log has no end
  const isCopy = table.startsWith('public_'); // written by the database alone, from publications that are kept
  return isLog || isCopy || PASSING.includes(table) || table === '_prisma_migrations';
}

function nameOf(actor: string | null): string {
  return actor === editor.id ? 'editor' : actor === reviewer.id ? 'reviewer' : String(actor);
}

async function linesOf(log: LogName): Promise<string[]> {
  const [table, line] =
    log === 'DESK' ? ['audit_entries', 'audit_line'] : ['public_log_entries', 'public_log_line'];
  const { rows } = await app.query<{ index: string; line: string }>(
    `SELECT l.index, ${line}(e) AS line FROM log_leaves l JOIN ${table} e ON e.id = l.entry_id WHERE l.log = $1 ORDER BY l.index`,
    [log],
  );
  expect(rows.map(({ index }) => Number(index))).toEqual([...rows.keys()]);
  return rows.map(({ line }) => line);
}
