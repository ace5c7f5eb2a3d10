import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addSource,
  ARTICLE,
  must,
  publishClaim,
  writeClaim,
  type ClaimView,
  type UserErrorView,
} from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let admin: TestPerson;
let claim: ClaimView;
let app: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  admin = await api.signInNew('ADMIN');
  const reviewer = await api.signInNew('REVIEWER');
  const dismissed = { finding: 'DATE|place|2023', message: 'The day is a Sunday.', reason: 'Told by Quill.' };
  const written = await writeClaim(editor.desk, { dismissedFindings: [dismissed] });
  claim = await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, written);
  app = createPool({ url: api.database.appUrl, max: 1 });
});

afterAll(async () => {
  await app.end();
  await api.close();
});

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly subjectType: string;
  readonly actor: { readonly id: string } | null;
  readonly content: string | null;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Entry }[];
}

async function entries(filter: string, person = admin): Promise<Page> {
  const { auditEntries } = await person.desk.ask<{ auditEntries: Page }>(
    `{ auditEntries(${filter}) { totalCount pageInfo { hasNextPage endCursor }
       edges { node { id action subjectType content actor { id } } } } }`,
  );
  return auditEntries;
}

interface Verification {
  readonly isGood: boolean;
  readonly problems: readonly { readonly code: string }[];
  readonly logs: readonly { readonly log: string; readonly removed: number }[];
}

async function verifyLogs(): Promise<Verification> {
  const { verifyLogs: found } = await admin.desk.ask<{ verifyLogs: Verification }>(
    '{ verifyLogs { isGood snapshots publications logs { log lines removed } problems { code message } } }',
  );
  return found;
}

async function remove(input: object, person = admin) {
  const { removeContent } = await person.desk.ask<{
    removeContent: { tombstone: { id: string } | null; userErrors: readonly UserErrorView[] };
  }>(
    `mutation ($input: RemoveContentInput!) { removeContent(input: $input) {
       tombstone { id subjectType ground removedBy { id } } userErrors { code field message } } }`,
    { input },
  );
  return removeContent;
}

describe('the desk’s log, for administrators', () => {
  it('is paged, newest first, and filtered', async () => {
    const all = await entries(`first: 100, claimId: "${claim.id}"`);
    expect(all.totalCount).toBeGreaterThan(8);
    const ids = all.edges.map(({ node }) => Number(node.id));
    expect(ids).toEqual([...ids].sort((one, other) => other - one));
    const first = await entries(`first: 3, claimId: "${claim.id}"`);
    const second = await entries(`first: 100, claimId: "${claim.id}", after: "${first.pageInfo.endCursor!}"`);
    expect([...first.edges, ...second.edges]).toEqual(all.edges);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const own = await entries(
      `first: 100, actorId: "${editor.id}", action: CREATED, subjectType: "REVISION"`,
    );
    expect(own.edges).toHaveLength(1);
    expect(own.edges[0]!.node).toMatchObject({
      actor: { id: editor.id },
      content: expect.stringContaining('4,120') as string,
    });
    expect((await entries('first: 5, until: "2020-01-01T00:00:00Z"')).totalCount).toBe(0);
    expect((await entries('first: 5, from: "2020-01-01T00:00:00Z"')).totalCount).toBeGreaterThan(20);
    expect((await entries('first: 5, actorId: "nobody"')).totalCount).toBe(0);
  });

  it('names whoever asked, also where the row says nobody, and however many ask at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, n) => api.signInNew('EDITOR', `at once ${n}`)),
    );
    const assigned = await Promise.all(
      people.map(async (person) => {
        const { id, version } = await must(person.desk, 'createClaim', { text: 'Written at once.' });
        const input = { id, version, assigneeId: editor.id };
        return { person, claim: await must(person.desk, 'assignClaim', input) };
      }),
    );
    for (const { person, claim: changed } of assigned) {
      const { edges } = await entries(
        `first: 10, claimId: "${changed.id}", action: CHANGED, subjectType: "CLAIM"`,
      );
      const assignment = edges.filter(({ node }) => node.content?.includes('assignee_id'));
      expect(assignment.map(({ node }) => node.actor)).toEqual([{ id: person.id }]);
    }
    const account = people[0]!;
    await admin.desk.ask(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { userErrors { code } } }',
      { input: { id: account.id, version: 1, name: 'Renamed' } },
    );
    const { edges } = await entries(
      `first: 1, action: CHANGED, subjectType: "PERSON", subjectId: "${account.id}"`,
    );
    expect(edges.map(({ node }) => node.actor)).toEqual([{ id: admin.id }]);
  });

  it.each([
    ['first: 101', /ask for 0 to 100/],
    ['after: "x"', /no cursor of this list/],
    ['from: "yesterday"', /"from" is no moment/],
  ])('refuses %s', async (args, words) => {
    const { body } = await admin.desk.send(`{ auditEntries(${args}) { totalCount } }`);
    expect(body.errors?.[0]?.message).toMatch(words);
  });

  it.each(['{ auditEntries { totalCount } }', '{ verifyLogs { isGood } }', '{ tombstones { id } }'])(
    'is for nobody else: %s',
    async (query) => {
      const { body } = await editor.desk.send(query);
      expect(body.data ?? null).toBeNull();
      expect(body.errors).toHaveLength(1);
    },
  );

  it('verifies', async () => {
    expect(await verifyLogs()).toMatchObject({ isGood: true, snapshots: 1, publications: 1, problems: [] });
  });
});

describe('a lawful removal', () => {
  it('is refused without a ground, without the role, of nothing and of oneself', async () => {
    const input = { subject: 'CLAIM', id: claim.id, ground: 'Order 12 of the court.' };
    const codes = async (...args: Parameters<typeof remove>) =>
      (await remove(...args)).userErrors.map(({ code }) => code);
    expect(await codes(input, editor)).toEqual(['FORBIDDEN']);
    expect(await codes({ ...input, ground: ' ' })).toEqual(['INVALID']);
    expect(await codes({ ...input, id: editor.id })).toEqual(['NOT_FOUND']);
    expect(await codes({ ...input, id: 'x' })).toEqual(['NOT_FOUND']);
    expect(await codes({ ...input, subject: 'PERSON', id: admin.id })).toEqual(['INVALID']);
    await expect(
      app.query(
        "INSERT INTO tombstones (subject_type, subject_id, removed_by_id, ground) VALUES ('CLAIM', $1, $2, 'x')",
        [claim.id, editor.id],
      ),
    ).rejects.toThrow(/only an administrator/);
  });

  it('of a claim takes every word of it away, and leaves logs that verify', async () => {
    expect(await remove({ subject: 'CLAIM', id: claim.id, ground: 'Order 12 of the court.' })).toMatchObject({
      tombstone: { subjectType: 'CLAIM', ground: 'Order 12 of the court.', removedBy: { id: admin.id } },
      userErrors: [],
    });
    const report = await verifyLogs();
    expect(report.problems).toEqual([]);
    expect(report.logs.every(({ removed }) => removed > 0)).toBe(true);
    const { claim: shown } = await api.anybody.ask<{ claim: object | null }>(
      `{ claim(id: "${claim.id}") { publicationStatus text } }`,
    );
    expect(shown).toEqual({ publicationStatus: 'WITHHELD', text: null });
    const { edges } = await entries('first: 100, action: REMOVED');
    expect(edges.length).toBeGreaterThan(3);
    await nowhere('The report has the number', ['snapshots', 'spans']);
    await nowhere('Port authority of Lindvik', ['snapshots', 'spans']);
    await nowhere('Told by Quill', []);
  });

  it('of a snapshot takes its words away', async () => {
    const { latestSnapshot } = await addSource(editor.desk, {
      text: `${ARTICLE}\nThe witness was Ottla Kern.`,
    });
    await remove({ subject: 'SNAPSHOT', id: latestSnapshot.id, ground: 'A witness must not be named.' });
    expect((await verifyLogs()).problems).toEqual([]);
    await nowhere('Ottla', []);
  });

  it('of a person takes name and address away, and signs them out', async () => {
    const leaver = await api.signInNew('EDITOR', 'Tabitha Moore');
    await app.query(
      `INSERT INTO invitations (email, role, token_sha256, invited_by_id, expires_at, accepted_by_id, accepted_at)
       VALUES ($1, 'EDITOR', repeat('0', 64), $2, now() + interval '1 day', $3, now())`,
      [leaver.email, admin.id, leaver.id],
    );
    await remove({ subject: 'PERSON', id: leaver.id, ground: 'Asked for by the person.' });
    expect((await verifyLogs()).problems).toEqual([]);
    await nowhere('Tabitha', []);
    await nowhere(leaver.email, []);
    expect((await leaver.desk.send('{ claimCounts { status } }')).status).toBe(401);
    const { tombstones } = await admin.desk.ask<{ tombstones: readonly { subjectType: string }[] }>(
      '{ tombstones { subjectType ground createdAt } }',
    );
    expect(tombstones.map(({ subjectType }) => subjectType)).toEqual(['PERSON', 'SNAPSHOT', 'CLAIM']);
  });
});

/** No row of any table but those given has the words. */
async function nowhere(words: string, but: readonly string[]): Promise<void> {
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  try {
    const { rows } = await owner.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await owner.query(
        `SELECT FROM "${name}" AS t WHERE strpos(to_jsonb(t)::text, $1) > 0 LIMIT 1`,
        [words],
      );
      if (rowCount !== 0 && !but.includes(name)) found.push(name);
    }
    expect(found).toEqual([]);
  } finally {
    await owner.end();
  }
}
