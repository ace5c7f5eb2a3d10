import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { must, publishClaim, ratingId, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';
import { outcomeOf, readableBy, type Outcome } from '../support/walls/outcome.ts';
import { SHADOWS, shadowStatements, type Shadow } from '../support/walls/shadows.ts';
import { WORK_OF_OWNER, workOfApplication, workOfPublic, type Step } from '../support/walls/sql-work.ts';

let api: TestApi;
let owner: Pool;
let app: Pool;
let anybody: Pool;
let people: Record<'editor' | 'reviewer' | 'approver' | 'admin' | 'viewer', TestPerson>;
let published: ClaimView;
let work: Record<Role, readonly Step[]>;

const ROLES = ['verbatim_app', 'verbatim_public'] as const;
type Role = (typeof ROLES)[number] | 'the owner';

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
  // Which functions run is counted from the next connection on; and what the roles may not have, they have here.
  const superuser = createPool({ url: api.database.superuserUrl, max: 1 });
  await superuser.query(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET track_functions = ''all''', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO verbatim_app, verbatim_public', current_database());
  END $$`);
  await superuser.end();
  app = createPool({ url: api.database.appUrl, max: 1 });
  anybody = createPool({ url: api.database.publicUrl, max: 1 });
  const [editor, reviewer, approver, admin, viewer] = await Promise.all(
    (['EDITOR', 'REVIEWER', 'REVIEWER', 'ADMIN', 'VIEWER'] as const).map((role) => api.signInNew(role)),
  );
  people = { editor: editor!, reviewer: reviewer!, approver: approver!, admin: admin!, viewer: viewer! };
  published = await publishClaim(
    { editor: editor!.desk, reviewer: reviewer!.desk },
    await writeClaim(editor!.desk),
  );
  await publishClaim({ editor: editor!.desk, reviewer: reviewer!.desk }, await writeClaim(editor!.desk));
  const sent = await sendNew();
  const approved = await must(approver!.desk, 'approve', { id: sent.id, version: sent.version });
  const { rows } = await app.query<{ scale: string; desk: string; public: string }>(
    "SELECT (SELECT id FROM rating_scales) AS scale, log_append('DESK', 100000) AS desk, log_append('PUBLIC', 100000) AS public",
  );
  const setting = {
    ...Object.fromEntries(Object.entries(people).map(([name, { id }]) => [name, id])),
    approved: approved.id,
    published: published.id,
    rating: await ratingId(editor!.desk, 'true'),
    scale: rows[0]!.scale,
    deskSize: rows[0]!.desk,
    publicSize: rows[0]!.public,
  } as Parameters<typeof workOfApplication>[0];
  work = {
    verbatim_app: workOfApplication(setting),
    verbatim_public: workOfPublic(setting),
    'the owner': WORK_OF_OWNER,
  };
});

afterAll(async () => {
  await Promise.all([owner, app, anybody].map((pool) => pool.end()));
  await api.close();
});

async function outcome(role: Role, shadow?: Shadow): Promise<Outcome> {
  const pool = { verbatim_app: app, verbatim_public: anybody, 'the owner': owner }[role];
  const readable = role === 'the owner' ? [] : await readableBy(owner, role);
  const shadows = shadow === undefined ? [] : await shadowStatements(owner, shadow);
  return outcomeOf(pool, { shadows, readable, work: work[role] });
}

async function sendNew(): Promise<ClaimView> {
  const { id, version } = await writeClaim(people.editor.desk);
  return must(people.editor.desk, 'sendToReview', { id, version });
}

describe.each(ROLES)('what %s does comes to the same', (role) => {
  let plain: Outcome;
  beforeAll(async () => {
    plain = await outcome(role);
  });

  it('each time', async () => {
    expect(await outcome(role)).toEqual(plain);
  });

  it.each(SHADOWS)('with %s of its own under every name of ours', async (shadow) => {
    expect(await outcome(role, shadow)).toEqual(plain);
  });
});

it('that is the work of every function that there is', async () => {
  const roles = [...ROLES, 'the owner'] as const;
  const ran: string[] = [];
  for (const role of roles) ran.push(...(await outcome(role)).ran);
  const { rows } = await owner.query<{ name: string }>(
    "SELECT DISTINCT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1",
  );
  expect(rows.map(({ name }) => name).filter((name) => !ran.includes(name))).toEqual([]);
});

describe('an attack with things of one’s own in pg_temp', () => {
  /** Runs statements on a connection of their own, each by itself, and says how each was refused. */
  async function attack(pool: Pool, statements: readonly Step[]): Promise<(string | null)[]> {
    const client = await pool.connect();
    try {
      await client.query('SET search_path = pg_temp, public');
      const refusals: (string | null)[] = [];
      for (const { sql, values = [] } of statements)
        refusals.push(
          await client.query(sql, [...values]).then(
            () => null,
            (error: Error) => error.message,
          ),
        );
      return refusals;
    } finally {
      client.release(true);
    }
  }

  it('does not change what the public log proves', async () => {
    const proof = `SELECT public_log_inclusion_proof(0, log_size) FROM (SELECT count(*) AS log_size FROM public.public_log) AS s`;
    const { rows } = await anybody.query<object>(proof);
    const client = await anybody.connect();
    try {
      await client.query(
        "CREATE TEMP VIEW log_leaves AS SELECT 'PUBLIC'::public.log_name AS log, 40::bigint AS index, 1::bigint AS entry_id",
      );
      expect((await client.query<object>(proof)).rows).toEqual(rows);
      await expect(client.query('SELECT public_log_inclusion_proof(40, 41)')).rejects.toThrow(/no leaf 40/);
    } finally {
      client.release(true);
    }
  });

  it('does not publish invented words as approved by a viewer', async () => {
    const claim = await writeClaim(people.editor.desk, { text: 'Invented words.' });
    const by = [claim.id, people.viewer.id];
    const refusals = await attack(app, [
      { sql: 'CREATE TEMP TABLE users AS SELECT * FROM public.users' },
      { sql: "UPDATE pg_temp.users SET role = 'REVIEWER'" },
      { sql: 'CREATE TEMP TABLE claims AS SELECT * FROM public.claims' },
      {
        sql: "UPDATE pg_temp.claims SET verification_status = 'APPROVED', approver_ids = ARRAY[$1::uuid]",
        values: [by[1]],
      },
      { sql: 'CREATE TEMP TABLE claim_revisions AS SELECT * FROM public.claim_revisions' },
      { sql: 'UPDATE pg_temp.claim_revisions SET author_id = $1', values: [people.approver.id] },
      { sql: 'CREATE TEMP TABLE evidence AS SELECT * FROM public.evidence WHERE false' },
      { sql: "SELECT write_review($1, $2, 'APPROVED', '', '[]', '0')", values: [claim.revision.id, by[1]] },
      {
        sql: "SELECT write_review($1, $2, 'APPROVED', '', '[]', '0')",
        values: [claim.revision.id, people.editor.id],
      },
      {
        sql: "SELECT write_review($1, $2, 'APPROVED', '', '[]', '0')",
        values: [claim.revision.id, people.reviewer.id],
      },
      { sql: "UPDATE public.claims SET verification_status = 'APPROVED' WHERE id = $1", values: [claim.id] },
      { sql: 'SELECT publish($1, $2)', values: by },
    ]);
    expect(refusals).toEqual([
      ...Array.from({ length: 7 }, () => null),
      expect.stringMatching(/^reviews_by_reviewer: /),
      expect.stringMatching(/^reviews_by_reviewer: /),
      // Without the evidence that it has nothing is said of its quotations, and so nothing true.
      expect.stringMatching(/^reviews_anchors_true: /),
      expect.stringMatching(/^claims_moves_by_the_table: /),
      expect.stringMatching(/^publications_newest_approved: /),
    ]);
    const { rows } = await owner.query("SELECT FROM public_claims WHERE text = 'Invented words.'");
    expect(rows).toEqual([]);
  });

  it('does not keep a change of a role out of the log', async () => {
    const person = await api.signInNew('EDITOR');
    const refusals = await attack(app, [
      { sql: 'CREATE TEMP TABLE audit_entries (LIKE public.audit_entries INCLUDING DEFAULTS)' },
      { sql: 'CREATE TEMP TABLE audit_contents (LIKE public.audit_contents)' },
      { sql: 'CREATE TEMP TABLE log_queue (LIKE public.log_queue)' },
      { sql: "UPDATE public.users SET role = 'ADMIN' WHERE id = $1", values: [person.id] },
    ]);
    expect(refusals).toEqual([null, null, null, null]);
    await app.query("SELECT log_append('DESK', 100000)");
    const { rows } = await app.query<{ content: string }>(
      `SELECT c.content FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
         JOIN log_leaves l ON l.log = 'DESK' AND l.entry_id = e.id
        WHERE e.subject_type = 'PERSON' AND e.subject_id = $1 AND e.action = 'CHANGED'`,
      [person.id],
    );
    expect(rows.map(({ content }) => content)).toEqual([
      '{"after":{"role":"ADMIN"},"before":{"role":"EDITOR"}}',
    ]);
  });

  it.each(ROLES)(
    'puts no trigger of its own before our tables, and none of ours before its own: %s',
    async (role) => {
      const pool = { verbatim_app: app, verbatim_public: anybody }[role];
      const { rows: tables } = await owner.query<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
      );
      const { rows: triggers } = await owner.query<{ name: string }>(
        `SELECT proname AS name FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype`,
      );
      expect(triggers.length).toBeGreaterThan(30);
      const refusals = await attack(pool, [
        {
          sql: 'CREATE FUNCTION pg_temp.mine() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$',
        },
        { sql: 'CREATE TEMP TABLE tombstones (subject_type text, subject_id uuid, removed_by_id uuid)' },
        ...tables.map(({ name }) => ({
          sql: `CREATE TRIGGER mine BEFORE INSERT OR UPDATE OR DELETE ON public."${name}" FOR EACH ROW EXECUTE FUNCTION pg_temp.mine()`,
        })),
        ...triggers.map(({ name }) => ({
          sql: `CREATE TRIGGER ours_${name} AFTER INSERT ON pg_temp.tombstones FOR EACH ROW EXECUTE FUNCTION public.${name}()`,
        })),
      ]);
      expect(refusals).toEqual([
        null,
        null,
        ...tables.map(({ name }) => `permission denied for table ${name}`),
        ...triggers.map(({ name }) => `permission denied for function public.${name}`),
      ]);
    },
  );

  it('does not make believe that a removal runs', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO invitations (email, role, token_sha256, invited_by_id, expires_at, revoked_at)
       VALUES ('gone@desk.test', 'ADMIN', repeat('1', 64), $1, now() + interval '1 day', now()) RETURNING id`,
      [people.admin.id],
    );
    const refusals = await attack(app, [
      { sql: 'INSERT INTO public.removals_in_progress VALUES (1)' },
      { sql: 'SELECT * FROM public.removals_in_progress' },
      { sql: 'CREATE TEMP TABLE removals_in_progress (xact bigint)' },
      { sql: 'CREATE FUNCTION pg_temp.is_removing() RETURNS boolean LANGUAGE sql RETURN true' },
      { sql: "SELECT set_config('verbatim.removing', 'on', false)" },
      { sql: 'BEGIN' },
      { sql: 'INSERT INTO pg_temp.removals_in_progress VALUES (pg_current_xact_id()::text::bigint)' },
      { sql: 'UPDATE public.invitations SET revoked_at = NULL WHERE id = $1', values: [rows[0]!.id] },
    ]);
    expect(refusals).toEqual([
      'permission denied for table removals_in_progress',
      'permission denied for table removals_in_progress',
      ...Array.from({ length: 5 }, () => null),
      expect.stringMatching(/^invitations_end_once: /),
    ]);
  });
});
