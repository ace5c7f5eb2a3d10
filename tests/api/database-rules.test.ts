import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let published: ClaimView;
/** The role that the API works as. */
let app: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  published = await publishClaim(
    { editor: editor.desk, reviewer: reviewer.desk },
    await writeClaim(editor.desk),
  );
  app = createPool({ url: api.database.appUrl, max: 2 });
});

afterAll(async () => {
  await app.end();
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
      "UPDATE public_claims SET text = 'x'",
      "UPDATE claims SET publication_status = 'UNPUBLISHED'",
      'DELETE FROM claims',
    ]) {
      await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it('refuses a review by the author', async () => {
    const own = await sendNew(reviewer);
    await expect(
      app.query(
        `INSERT INTO reviews (revision_id, author_id, reviewer_id, decision)
         SELECT id, author_id, author_id, 'APPROVED' FROM claim_revisions WHERE id = $1`,
        [own.revision.id],
      ),
    ).rejects.toThrow(/reviews_two_people/);
    await expect(
      app.query(
        `INSERT INTO reviews (revision_id, author_id, reviewer_id, decision) VALUES ($1, $2, $3, 'APPROVED')`,
        [own.revision.id, editor.id, reviewer.id],
      ),
    ).rejects.toThrow(/foreign key/);
    await expect(
      app.query(
        `INSERT INTO reviews (revision_id, author_id, reviewer_id, decision) VALUES ($1, $2, $3, 'APPROVED')`,
        [own.revision.id, reviewer.id, editor.id],
      ),
    ).rejects.toThrow(/no role to review/);
  });

  it('approves nothing that nobody else has approved', async () => {
    const sent = await sendNew();
    await expect(
      app.query("UPDATE claims SET verification_status = 'APPROVED' WHERE id = $1", [sent.id]),
    ).rejects.toThrow(/not approved/);
  });

  it('publishes nothing that is not approved', async () => {
    const sent = await sendNew();
    const insert = `INSERT INTO publications
        (claim_id, number, kind, revision_id, author_id, review_id, approved_by_id, published_by_id, content, content_sha256)
      SELECT $1, 1, 'PUBLICATION', $2, $3, v.id, v.reviewer_id, $3, '{}', repeat('0', 64)
        FROM reviews v ORDER BY v.created_at LIMIT 1`;
    await expect(app.query(insert, [sent.id, sent.revision.id, editor.id])).rejects.toThrow(
      /newest revision, while approved/,
    );
  });
});

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
