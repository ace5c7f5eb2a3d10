import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSource } from '../support/desk.ts';
import { DeskClient, type Desk } from '../support/kill/desk-client.ts';
import { Journal } from '../support/kill/journal.ts';
import { openKillStage, VICTIMS, type KillStage } from '../support/kill/kill-stage.ts';
import { until } from '../support/processes.ts';
import { Random } from '../support/random.ts';

// A small measure here; `npm run proof:kill -w tests` takes the whole of it.
const KILLS = Number(process.env['KILLS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 4);

let stage: KillStage;
let desk: Desk;

beforeAll(async () => {
  stage = await openKillStage(['ADMIN', 'EDITOR', 'EDITOR', 'EDITOR', 'REVIEWER', 'REVIEWER', 'REVIEWER']);
  const { desk: editor } = stage.people[1]!;
  const { ratingScale } = await editor.ask<{ ratingScale: { ratings: { id: string }[] } }>(
    '{ ratingScale { ratings { id } } }',
  );
  const { latestSnapshot } = await addSource(editor);
  desk = {
    ratingIds: ratingScale.ratings.map(({ id }) => id),
    snapshotId: latestSnapshot.id,
    claims: [],
  };
}, 120_000);

afterAll(() => stage.close(), 60_000);

it(
  `${KILLS} times API or PostgreSQL are killed under load: what was acknowledged is there, once, and both logs verify`,
  async () => {
    const random = new Random(SEED);
    const journal = new Journal();
    const clients = stage.people
      .slice(1)
      .map((person, n) => new DeskClient({ person, stage, journal, desk, random: new Random(SEED + n + 1) }));
    const work = clients.map((client) => client.work());
    let answersLost = 0;

    for (let n = 0; n < KILLS; n += 1) {
      const victim = VICTIMS[n % VICTIMS.length]!;
      await Promise.race([journal.more(3 + random.below(30)), Promise.all(work)]);
      await pause(random.below(15)); // so that it meets requests at every point of their way
      stage.kill(victim);
      const acknowledged = journal.done();
      const pending = journal.pending();
      await stage.revive(async (owner) => {
        const kept = await keptKeys(owner);
        expect(acknowledged.filter(({ key, outcome }) => kept.get(key) !== outcome.id)).toEqual([]);
        answersLost += pending.filter(({ key }) => kept.has(key)).length;
      });
      if (n % 10 === 9) await expectGoodLogs();
    }
    for (const client of clients) client.stop();
    await Promise.all(work);

    expect(journal.problems).toEqual([]);
    expect(journal.pending()).toEqual([]);
    await stage.asOwner((owner) => expectEverythingOnce(owner, journal));
    await until('every line is signed', async () =>
      (await verifyLogs()).logs.every(({ unsigned }) => unsigned === 0),
    );
    await expectGoodLogs();
    const sentAgain = journal.changes.filter(({ sent }) => sent > 1).length;
    process.stdout.write(
      `${KILLS} kills with seed ${SEED}: ${journal.done().length} changes acknowledged, ${journal.refused().length} refused, ` +
        `${sentAgain} sent more than once, ${answersLost} carried out whose answer a kill had swallowed\n`,
    );
  },
  KILLS * 60_000,
);

/** What the database keeps of idempotency keys: the id of what came of each. */
async function keptKeys(owner: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ key: string; id: string }>(
    'SELECT key, result_id AS id FROM idempotency_keys',
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** How often a key stands in what its operation wrote. */
const WRITTEN: Readonly<Record<string, string>> = {
  createSource: 'SELECT title AS key, id FROM sources',
  createClaim: 'SELECT text AS key, claim_id AS id FROM claim_revisions WHERE number = 1',
  reviseClaim: 'SELECT rationale AS key, claim_id AS id FROM claim_revisions WHERE number > 1',
  withhold: 'SELECT reason AS key, claim_id AS id FROM withholdings',
  move: 'SELECT comment AS key, claim_id AS id FROM verification_moves',
};

async function expectEverythingOnce(owner: Pool, journal: Journal): Promise<void> {
  const kept = await keptKeys(owner);
  expect(kept.size).toBe(journal.done().length);
  const written = new Map<string, string[]>();
  for (const sql of Object.values(WRITTEN)) {
    const { rows } = await owner.query<{ key: string; id: string }>(sql);
    for (const { key, id } of rows) written.set(key, [...(written.get(key) ?? []), id]);
  }
  const saysItsKey = journal.done().filter(({ operation }) => operation !== 'publish');
  expect(saysItsKey.length).toBeGreaterThan(0);
  for (const { key, outcome } of saysItsKey) expect(written.get(key)).toEqual([outcome.id]);
  for (const { key } of journal.refused()) expect(written.get(key)).toBeUndefined();

  // Every change of a claim raises its version by one, and every publication has the next number.
  const { rows: claims } = await owner.query<{
    id: string;
    version: number;
    publications: number;
    shown: number;
  }>(`SELECT id, version, (SELECT count(*)::int FROM publications WHERE claim_id = c.id) AS publications,
             (SELECT count(*)::int FROM public_publications WHERE claim_id = c.id) AS shown FROM claims c`);
  const count = (is: (operation: string) => boolean) => {
    const counts = new Map<string, number>();
    for (const { operation, outcome } of journal.done())
      if (is(operation)) counts.set(outcome.id, (counts.get(outcome.id) ?? 0) + 1);
    return counts;
  };
  const changes = count((operation) => operation !== 'createSource');
  const publications = count((operation) => operation === 'publish');
  expect(claims.map(({ id, version }) => [id, version])).toEqual(
    claims.map(({ id }) => [id, changes.get(id)]),
  );
  const published = (id: string) => publications.get(id) ?? 0;
  expect(claims.map(({ publications: there, shown }) => [there, shown])).toEqual(
    claims.map(({ id }) => [published(id), published(id)]),
  );
  expect(publications.size).toBeGreaterThan(0);

  // Whatever was written has its one line in the log.
  for (const [table, subject] of Object.entries(LOGGED)) {
    const { rows } = await owner.query(
      `SELECT t.id FROM ${table} t LEFT JOIN audit_entries e ON e.subject_type = $1 AND e.subject_id = t.id::text AND e.action = 'CREATED'
        GROUP BY t.id HAVING count(e.id) <> 1`,
      [subject],
    );
    expect(rows).toEqual([]);
  }
}

const LOGGED: Readonly<Record<string, string>> = {
  sources: 'SOURCE',
  claim_revisions: 'REVISION',
  verification_moves: 'VERIFICATION_MOVE',
  reviews: 'REVIEW',
  publications: 'PUBLICATION',
  withholdings: 'WITHHOLDING',
};

interface Verification {
  readonly isGood: boolean;
  readonly problems: readonly unknown[];
  readonly logs: readonly { readonly lines: number; readonly unsigned: number }[];
}

/**
 * What the API finds that an outsider would, from an export and what was signed outside the database. Asked again, as
 * the answer says, while the database comes back or has too much to do.
 */
async function verifyLogs(): Promise<Verification> {
  let found: Verification | undefined;
  await until('the logs can be read', async () => {
    const { status, body, text } = await stage.people[0]!.desk.send<{ verifyLogs: Verification }>(
      '{ verifyLogs { isGood problems { code message } logs { lines unsigned } } }',
    );
    if (status !== 503) expect([status, body.errors], text).toEqual([200, undefined]);
    found = body.data?.verifyLogs ?? undefined;
    return found !== undefined;
  });
  return found!;
}

async function expectGoodLogs(): Promise<void> {
  expect(await verifyLogs()).toMatchObject({ isGood: true, problems: [] });
}
