import { createPool } from '@verbatim/database';
import { createTestDatabase, type TestDatabase } from '@verbatim/database/testing';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

/**
 * All that the application's role may change of what is there, column by column. Whatever is not here, a new table too,
 * it can only read and add to: revisions, snapshots, publications, lines of a log.
 */
const MAY_UPDATE: Readonly<Record<string, string>> = {
  api_key_uses: 'key_id last_used_at',
  api_keys: 'revoked_at',
  claim_links: 'ended_by_id ended_at',
  claims: 'verification_status version assignee_id due_on priority wants_blind_verdicts updated_by_id',
  finding_dismissals: 'ended_by_id ended_at',
  invitations: 'accepted_by_id accepted_at revoked_at',
  known_devices: 'last_used_at',
  password_resets: 'used_at',
  rate_buckets: 'subject window_start taken',
  rating_scales: 'id name is_default created_at version updated_by_id updated_at',
  ratings: 'id scale_id key name value ordinal colour icon explanation retired_at',
  sessions: 'ended_at',
  sign_in_windows: 'attempts started_at',
  sources: 'kind title publisher url language published_on version updated_at',
  topics: 'name slug description retired_at version updated_by_id updated_at',
  users: 'email name role password_hash session_version disabled_at version updated_by_id updated_at',
};

/** What it may delete from: counts, and what is forgotten after its time. */
const MAY_DELETE = ['desk_events', 'idempotency_keys', 'known_devices', 'rate_buckets', 'sign_in_windows'];

/** What it may add to. Reviews, publications, withholdings and lines of a log are written by functions alone. */
const MAY_INSERT = [
  'api_key_uses',
  'api_keys',
  'appearances',
  'blind_verdicts',
  'change_request_steps',
  'change_requests',
  'claim_links',
  'claim_revisions',
  'claimants',
  'claims',
  'evidence',
  'finding_dismissals',
  'idempotency_keys',
  'invitations',
  'known_devices',
  'log_checkpoints',
  'log_keys',
  'password_resets',
  'rate_buckets',
  'rating_scales',
  'ratings',
  'revision_topics',
  'sessions',
  'sign_in_windows',
  'snapshots',
  'sources',
  'spans',
  'tombstones',
  'topics',
  'users',
  'verification_moves',
];

/** What is public. */
const MAY_READ_PUBLICLY = [
  'public_claim_counts',
  'public_claim_facets',
  'public_claim_periods',
  'public_claim_words',
  'public_claimants',
  'public_claims',
  'public_log',
  'public_log_checkpoints',
  'public_log_keys',
  'public_publications',
  'public_ratings',
  'public_sources',
  'public_state',
  'public_topics',
];

/** Whose rows nobody changes, not even the owner of the database, but for a lawful removal. */
const IMMUTABLE = [
  'appearances',
  'audit_contents',
  'audit_entries',
  'blind_verdicts',
  'change_request_steps',
  'claim_revisions',
  'evidence',
  'log_checkpoints',
  'log_keys',
  'log_leaves',
  'log_nodes',
  'logs',
  'public_log_entries',
  'public_log_salts',
  'publications',
  'reviews',
  'revision_topics',
  'snapshots',
  'spans',
  'tombstones',
  'verification_moves',
  'withholdings',
];

let database: TestDatabase;
let owner: Pool;

beforeAll(async () => {
  database = await createTestDatabase(inject('cluster'));
  owner = createPool({ url: database.ownerUrl, max: 1 });
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Names of the relations, or of whatever the query calls `name`. */
async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const RELATIONS = `SELECT c.oid, c.relname AS name FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;

describe('the application’s role', () => {
  it('can change the columns that are listed, and no other', async () => {
    const { rows } = await owner.query<{ name: string; columns: string }>(
      `SELECT r.name, string_agg(a.attname, ' ' ORDER BY a.attnum) AS columns
         FROM (${RELATIONS}) r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE has_column_privilege('verbatim_app', r.oid, a.attnum, 'UPDATE') GROUP BY r.name ORDER BY r.name`,
    );
    expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual(MAY_UPDATE);
  });

  it('can delete from the tables that are listed, and truncate none', async () => {
    expect(
      await names(
        `SELECT name FROM (${RELATIONS}) r WHERE has_table_privilege('verbatim_app', oid, 'DELETE') ORDER BY name`,
      ),
    ).toEqual(MAY_DELETE);
    expect(
      await names(
        `SELECT name FROM (${RELATIONS}) r WHERE has_table_privilege('verbatim_app', oid, 'TRUNCATE, TRIGGER, REFERENCES')`,
      ),
    ).toEqual([]);
  });

  it('adds to the tables that are listed, and to no other', async () => {
    expect(
      await names(
        `SELECT name FROM (${RELATIONS}) r WHERE has_any_column_privilege('verbatim_app', oid, 'INSERT') ORDER BY name`,
      ),
    ).toEqual(MAY_INSERT);
  });

  it('runs with the owner’s power only what decides and publishes, and what keeps and proves the logs', async () => {
    expect(await names(definersFor('verbatim_app'))).toEqual([
      'blind_verdicts_shown',
      'is_removing',
      'labels_changed',
      'log_append',
      'log_consistency_proof',
      'log_inclusion_proof',
      'log_range_hash',
      'parts_of',
      'public_log_consistency_proof',
      'public_log_inclusion_proof',
      'publish',
      'refusals_of',
      'withhold',
      'write_review',
    ]);
  });

  it('is no owner of anything, and no member of another role', async () => {
    expect(
      await names(`SELECT relname AS name FROM pg_class WHERE relowner = 'verbatim_app'::regrole`),
    ).toEqual([]);
    expect(
      await names(
        `SELECT roleid::regrole::text AS name FROM pg_auth_members WHERE member IN ('verbatim_app'::regrole, 'verbatim_public'::regrole)`,
      ),
    ).toEqual([]);
    const { rows } = await owner.query(
      `SELECT bool_or(rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication) AS powerful
         FROM pg_roles WHERE rolname IN ('verbatim_app', 'verbatim_public')`,
    );
    expect(rows).toEqual([{ powerful: false }]);
  });
});

describe('both roles', () => {
  const PUBLIC_RUNS = [
    'canonical_json',
    'log_moment',
    'public_log_consistency_proof',
    'public_log_inclusion_proof',
    'public_log_line',
    'public_record',
    'search_text',
    'text_search_config',
  ];

  it.each([
    [
      'verbatim_app',
      [
        ...PUBLIC_RUNS,
        'audit_line',
        'blind_verdicts_shown',
        'is_removing',
        'labels_changed',
        'log_append',
        'log_consistency_proof',
        'log_inclusion_proof',
        'log_lock',
        'log_range_hash',
        'log_root',
        'log_size',
        'log_unlock',
        'parts_of',
        'publish',
        'refusals_of',
        'refuse',
        'search_queries',
        'withhold',
        'write_review',
      ].sort(),
    ],
    ['verbatim_public', PUBLIC_RUNS],
  ])('%s runs the functions that are listed, and no trigger’s', async (role, listed) => {
    expect(
      await names(
        `SELECT proname AS name FROM pg_proc
          WHERE pronamespace = 'public'::regnamespace AND has_function_privilege('${role}', oid, 'EXECUTE') ORDER BY 1`,
      ),
    ).toEqual(listed);
  });

  it.each(['verbatim_app', 'verbatim_public'])(
    '%s makes nothing, in our schema or beside it',
    async (role) => {
      const { rows } = await owner.query(
        `SELECT has_database_privilege($1, current_database(), 'CREATE') AS schemas,
              (SELECT bool_or(has_schema_privilege($1, oid, 'CREATE')) FROM pg_namespace) AS things`,
        [role],
      );
      expect(rows).toEqual([{ schemas: false, things: false }]);
    },
  );
});

describe('the public role', () => {
  it('reads the public tables and views, and nothing else', async () => {
    expect(
      await names(
        `SELECT name FROM (${RELATIONS}) r WHERE has_any_column_privilege('verbatim_public', oid, 'SELECT') ORDER BY name`,
      ),
    ).toEqual(MAY_READ_PUBLICLY);
  });

  it('writes nothing, and takes no number', async () => {
    expect(
      await names(
        `SELECT name FROM (${RELATIONS}) r
          WHERE has_any_column_privilege('verbatim_public', oid, 'INSERT, UPDATE, REFERENCES')
             OR has_table_privilege('verbatim_public', oid, 'DELETE, TRUNCATE, TRIGGER')`,
      ),
    ).toEqual([]);
    expect(
      await names(
        `SELECT sequencename AS name FROM pg_sequences
          WHERE has_sequence_privilege('verbatim_public', format('%I.%I', schemaname, sequencename), 'USAGE, SELECT, UPDATE')`,
      ),
    ).toEqual([]);
  });

  it('runs with the owner’s power only the proofs of the public log', async () => {
    expect(await names(definersFor('verbatim_public'))).toEqual([
      'public_log_consistency_proof',
      'public_log_inclusion_proof',
    ]);
  });
});

it('nobody but the owner may make temporary tables, which could hide ours', async () => {
  const { rows } = await owner.query(
    `SELECT r.name, has_database_privilege(r.name, current_database(), 'TEMPORARY') AS may
       FROM unnest(ARRAY['public', 'verbatim_app', 'verbatim_public']) AS r (name)`,
  );
  expect(rows).toEqual([
    { name: 'public', may: false },
    { name: 'verbatim_app', may: false },
    { name: 'verbatim_public', may: false },
  ]);
});

it('what is written once stays, for the owner too', async () => {
  const guarded = (suffix: string, moment: string) =>
    names(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger
        WHERE tgname = tgrelid::regclass::text || '${suffix}' AND tgenabled = 'O' AND ${moment} ORDER BY 1`,
    );
  // Bits of tgtype: 2 before, 8 delete, 16 update, 32 truncate.
  expect(await guarded('_immutable', 'tgtype & 26 = 26')).toEqual(IMMUTABLE);
  expect(await guarded('_not_truncated', 'tgtype & 34 = 34')).toEqual(IMMUTABLE);
});

function definersFor(role: string): string {
  return `SELECT proname AS name FROM pg_proc
           WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
             AND has_function_privilege('${role}', oid, 'EXECUTE') ORDER BY 1`;
}
