import type { Api } from '@verbatim/api';
import { createPool } from '@verbatim/database';
import { processorTime } from '../processor-time.ts';
import type { Scratch } from './scratch-database.ts';

/** Times in milliseconds, of one publication. */
export interface Publishing {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  /** Processor time of PostgreSQL, the keeper's statements left out. */
  readonly databaseMs: number;
}

export interface PublishingMeasure {
  readonly withLogs: Publishing;
  readonly withoutLogs: Publishing;
  /** Processor time of PostgreSQL for giving lines their places and signing, a publication. */
  readonly keepingMs: number;
}

interface Measure {
  readonly rounds: number;
  readonly writers: number;
  readonly each: number;
}

interface Person {
  readonly id: string;
  readonly role: 'EDITOR' | 'REVIEWER';
}

/**
 * Publishes the same approved claims in two databases that differ in one thing: in one of them nothing writes the logs. Both take turns, so that what else the machine does falls on both. The keeper works between the
 * rounds, not in them: what it takes is measured by itself.
 */
export async function measurePublishing(
  scratch: Scratch,
  { rounds, writers, each }: Measure,
  log: (progress: string) => void,
): Promise<PublishingMeasure> {
  const perRound = writers * each;
  const claims = perRound * (rounds + 1);
  log(`Writing and approving ${claims} claims`);
  const preparing = await scratch.startApi();
  const { reviewer, ids } = await prepare(preparing, claims);
  await preparing.close();
  await switchLogsOff(await scratch.copy('without_logs'));
  const apis = { withLogs: await scratch.startApi(), withoutLogs: await scratch.startApi('without_logs') };
  await apis.withLogs.logs.close();
  await apis.withoutLogs.logs.close();
  const postmaster = await scratch.postmaster();
  const found = { withLogs: [] as Round[], withoutLogs: [] as Round[] };
  let keeping = 0;
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const part = ids.slice(round * perRound, (round + 1) * perRound);
    const order =
      round % 2 === 0 ? (['withLogs', 'withoutLogs'] as const) : (['withoutLogs', 'withLogs'] as const);
    for (const which of order) {
      const before = processorTime(postmaster);
      const measured = await publishAll({ api: apis[which], reviewer, ids: part, writers });
      const databaseMs = (processorTime(postmaster) - before) / perRound;
      if (round > 0) found[which].push({ ...measured, databaseMs });
    }
    const before = processorTime(postmaster);
    await apis.withLogs.logs.keep();
    if (round > 0) keeping += (processorTime(postmaster) - before) / perRound;
    log(`Round ${round} of ${rounds}`);
  }
  await apis.withLogs.close();
  await apis.withoutLogs.close();
  return {
    withLogs: summary(found.withLogs),
    withoutLogs: summary(found.withoutLogs),
    keepingMs: keeping / rounds,
  };
}

interface Round {
  readonly times: readonly number[];
  readonly seconds: number;
  readonly databaseMs: number;
}

async function publishAll({
  api,
  reviewer,
  ids,
  writers,
}: {
  api: Api;
  reviewer: Person;
  ids: readonly string[];
  writers: number;
}): Promise<Omit<Round, 'databaseMs'>> {
  const times: number[] = [];
  const queue = [...ids];
  const began = performance.now();
  await atOnce(writers, async () => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const start = performance.now();
      await api.services.publication.publish(reviewer, { id, version: 3 });
      times.push(performance.now() - start);
    }
  });
  return { times, seconds: (performance.now() - began) / 1000 };
}

async function prepare(api: Api, count: number): Promise<{ reviewer: Person; ids: string[] }> {
  const { people, ratings, sources, writing, reviews } = api.services;
  const password = 'a password of the bench';
  const make = async (role: Person['role']): Promise<Person> => {
    const email = `${role.toLowerCase()}@bench.test`;
    return { ...(await people.create({ email, name: role, role, password })), role };
  };
  const editor = await make('EDITOR');
  const reviewer = await make('REVIEWER');
  await ratings.ensureDefaultScale();
  const rating = (await ratings.scale()).ratings[0]!;
  const source = await sources.create(editor, {
    kind: 'ARTICLE',
    title: 'A source of the bench',
    text: `${'Nothing of note was said here. '.repeat(60)}The harbour handled 4,120 ships.`,
    method: 'PASTE',
    mediaType: 'text/plain',
  });
  const snapshot = (await sources.snapshotsOf([source.id])).get(source.id)![0]!;
  const ids: string[] = [];
  let number = 0;
  await atOnce(8, async () => {
    while (number < count) {
      number += 1;
      const { id } = await writing.create(editor, {
        text: `The harbour handled 4,120 ships in year ${number}.`,
        claimantName: `Claimant ${number % 50}`,
        ratingId: rating.id,
        rationale: 'The report has the number, and the port authority has confirmed it on request.',
        evidence: [{ snapshotId: snapshot.id, start: 0, end: 30, stance: 'SUPPORTS', note: 'There.' }],
      });
      await reviews.move({ actor: editor, action: 'SEND_TO_REVIEW', input: { id, version: 1 } });
      await reviews.move({ actor: reviewer, action: 'APPROVE', input: { id, version: 2 } });
      ids.push(id);
    }
  });
  return { reviewer, ids };
}

/** Leaves everything that publishing does but the lines of both logs. */
async function switchLogsOff(ownerUrl: string): Promise<void> {
  const owner = createPool({ url: ownerUrl, max: 1 });
  try {
    await owner.query(`DO $$
      DECLARE found record;
      BEGIN
        FOR found IN
          SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
           WHERE p.proname = 'write_audit_entry' LOOP
          EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', found.relation, found.tgname);
        END LOOP;
      END $$`);
    await owner.query(`CREATE OR REPLACE FUNCTION append_public_log_entry(
        moment timestamptz, done public_log_kind, claim uuid, number int, record jsonb
      ) RETURNS void LANGUAGE plpgsql AS 'BEGIN END'`);
  } finally {
    await owner.end();
  }
}

async function atOnce(workers: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: workers }, work));
}

function summary(rounds: readonly Round[]): Publishing {
  const times = rounds.flatMap((round) => round.times).toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: middle(rounds.map((round) => round.times.length / round.seconds)),
    databaseMs: middle(rounds.map(({ databaseMs }) => databaseMs)),
  };
}
