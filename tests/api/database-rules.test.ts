import { createPool } from '@verbatim/database';
import { APPROVAL_FALLS, POLICY, ROLES, VERIFICATION_MOVES, VERIFICATION_STATUSES } from '@verbatim/shared';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let viewer: TestPerson;
let published: ClaimView;
/** The role that the API works as. */
let app: Pool;
let owner: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  viewer = await api.signInNew('VIEWER');
  published = await publishClaim(
    { editor: editor.desk, reviewer: reviewer.desk },
    await writeClaim(editor.desk),
  );
  app = createPool({ url: api.database.appUrl, max: 2 });
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
});

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await api.close();
});

describe('the database itself, for the role that the API has', () => {
  it.each([
    'snapshots',
    'spans',
    'claim_revisions',
    'evidence',
    'reviews',
    'verification_moves',
    'publications',
    'withholdings',
  ])('changes and deletes no row of %s', async (table) => {
    await expect(app.query(`UPDATE ${table} SET id = gen_random_uuid()`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/permission denied/);
  });

  it('writes nothing public by itself', async () => {
    for (const statement of [
      'DELETE FROM public_claims',
      'DELETE FROM public_claim_words',
      "UPDATE public_claims SET text = 'x'",
      "UPDATE claims SET publication_status = 'UNPUBLISHED'",
      'DELETE FROM claims',
    ]) {
      await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it('refuses a review by whoever wrote all that is new, and by whoever may not review', async () => {
    const own = await sendNew(reviewer);
    await expect(review(own, reviewer.id)).rejects.toThrow(/^reviews_of_another: /);
    await expect(review(own, editor.id)).rejects.toThrow(/^reviews_by_reviewer: /);
    await expect(app.query('INSERT INTO reviews DEFAULT VALUES')).rejects.toThrow(/permission denied/);
  });

  it('approves nothing that nobody else has approved', async () => {
    const sent = await sendNew();
    await expect(
      app.query("UPDATE claims SET verification_status = 'APPROVED' WHERE id = $1", [sent.id]),
    ).rejects.toThrow(/not approved/);
  });

  it('publishes nothing that is not approved', async () => {
    const sent = await sendNew();
    await expect(app.query('SELECT publish($1, $2)', [sent.id, reviewer.id])).rejects.toThrow(
      /^publications_newest_approved: /,
    );
    for (const table of ['publications', 'withholdings', 'public_publications', 'public_claims']) {
      await expect(app.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toThrow(/permission denied/);
    }
  });

  it('keeps no claim that does not follow what was written about it', async () => {
    const { id } = await writeClaim(editor.desk);
    const insert = "INSERT INTO claim_revisions (claim_id, number, text, author_id) VALUES ($1, 2, 'x', $2)";
    await expect(app.query(insert, [id, editor.id])).rejects.toThrow(/^claims_up_to_date: /);
    await expect(app.query('INSERT INTO claims (created_by_id) VALUES ($1)', [editor.id])).rejects.toThrow(
      /^claims_up_to_date: /,
    );
  });
});

describe('moves of the verification status, by SQL', () => {
  it('are those of the one table, for the same roles', async () => {
    const { rows } = await owner.query<{ from: string; to: string; roles: string[] | null }>(
      `SELECT f AS "from", t AS "to", verification_move_roles(f, t)::text[] AS roles
         FROM unnest(enum_range(NULL::verification_status)) f, unnest(enum_range(NULL::verification_status)) t`,
    );
    expect(rows).toHaveLength(VERIFICATION_STATUSES.length ** 2);
    for (const { from, to, roles } of rows) {
      const table = [...VERIFICATION_MOVES, APPROVAL_FALLS];
      const moves = table.filter((move) => move.from === from && move.to === to);
      const allowed = ROLES.filter((role) => moves.some(({ operation }) => POLICY[operation].includes(role)));
      // A claim that stays where it is does not move; REOPEN and EDIT share their roles.
      if (from !== to) expect([from, to, roles]).toEqual([from, to, moves.length === 0 ? null : allowed]);
    }
  });

  it.each<[string, (claim: ClaimView) => [string, unknown[]][], RegExp]>([
    [
      'that the table does not have',
      ({ id }) => [["UPDATE claims SET verification_status = 'CHANGES_REQUESTED' WHERE id = $1", [id]]],
      /does not go from UNCHECKED to CHANGES_REQUESTED/,
    ],
    [
      'that nobody is recorded to have made',
      ({ id }) => [["UPDATE claims SET verification_status = 'REJECTED' WHERE id = $1", [id]]],
      /nobody is recorded to have moved it/,
    ],
    [
      'of somebody who may not',
      ({ id }) => [
        ["UPDATE claims SET verification_status = 'IN_REVIEW' WHERE id = $1", [id]],
        [RECORD, [id, viewer.id, 'UNCHECKED', 'IN_REVIEW']],
      ],
      /has no role to, or is disabled/,
    ],
    [
      'that are recorded and were not made',
      ({ id }) => [[RECORD, [id, editor.id, 'UNCHECKED', 'IN_REVIEW']]],
      /the claim is not IN_REVIEW/,
    ],
    [
      'that are recorded as others than were made',
      ({ id }) => [
        ["UPDATE claims SET verification_status = 'IN_REVIEW' WHERE id = $1", [id]],
        [RECORD, [id, editor.id, 'REJECTED', 'IN_REVIEW']],
      ],
      /does not go from REJECTED to IN_REVIEW/,
    ],
  ])('%s are refused', async (_what, statements, refusal) => {
    const claim = await writeClaim(editor.desk);
    await expect(inTransaction(statements(claim))).rejects.toThrow(refusal);
    const { rows } = await app.query('SELECT verification_status AS status FROM claims WHERE id = $1', [
      claim.id,
    ]);
    expect(rows).toEqual([{ status: 'UNCHECKED' }]);
  });

  it('that are recorded are made, as the API makes them', async () => {
    const { id } = await writeClaim(editor.desk);
    await inTransaction([
      ["UPDATE claims SET verification_status = 'IN_REVIEW' WHERE id = $1", [id]],
      [RECORD, [id, editor.id, 'UNCHECKED', 'IN_REVIEW']],
    ]);
  });

  it('come before a new revision of what was rejected', async () => {
    const claim = await writeClaim(editor.desk);
    await must(editor.desk, 'reject', { id: claim.id, version: 1, comment: 'An opinion.' });
    await expect(
      app.query(
        "INSERT INTO claim_revisions (claim_id, number, text, author_id) VALUES ($1, 2, 'Said anew.', $2)",
        [claim.id, editor.id],
      ),
    ).rejects.toThrow(/reopened before it is changed/);
  });
});

/** Approves with nothing but SQL, as whoever has the application's sign-in can. */
function review({ revision }: ClaimView, reviewerId: string) {
  return app.query("SELECT write_review($1, $2, 'APPROVED', '', '[]', '0')", [revision.id, reviewerId]);
}

const RECORD = `INSERT INTO verification_moves (claim_id, revision_number, actor_id, from_status, to_status)
                VALUES ($1, 1, $2, $3, $4)`;

async function inTransaction(statements: readonly [string, unknown[]][]): Promise<void> {
  const client = await app.connect();
  try {
    await client.query('BEGIN');
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

describe('the role that reads for the public', () => {
  it('can read the public tables, views of the public log, and nothing else', async () => {
    const pool = createPool({ url: api.database.publicUrl, max: 1 });
    try {
      const { rows: tables } = await pool.query<{ name: string }>(
        "SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f')",
      );
      expect(tables.length).toBeGreaterThan(15);
      const readable: string[] = [];
      for (const { name } of tables) {
        await pool.query(`SELECT * FROM "${name}" LIMIT 1`).then(
          () => readable.push(name),
          (error: Error) => {
            expect(error.message).toMatch(/permission denied/);
          },
        );
      }
      expect(readable.filter((name) => !name.startsWith('public_'))).toEqual([]);
      expect(readable).toContain('public_claims');
      const { rows } = await pool.query('SELECT id FROM public_claims');
      expect(rows).toEqual([{ id: published.id }]);
      await expect(pool.query('DELETE FROM public_claims')).rejects.toThrow(/permission denied/);
      await expect(pool.query("SELECT set_config('role', 'verbatim_app', false)")).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await pool.end();
    }
  });
});

async function sendNew({ desk } = editor): Promise<ClaimView> {
  const { id, version } = await writeClaim(desk);
  return must(desk, 'sendToReview', { id, version });
}
