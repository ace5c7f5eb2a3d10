import { createLogger, fillDemo, schemaDocuments } from '@verbatim/api';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLE, addSource, must, placeOf, writeClaim } from '../support/desk.ts';
import { generateOperation, type ArgumentValues } from '../support/generate-operation.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

/*
 * Two databases, copies of one with published claims; in one of them there is much besides that nobody has published.
 * Whatever anybody asks, both must answer the same, to the byte.
 */

/** 10,000 by `npm run test:leak -w tests`. */
const OPERATIONS = Number(process.env['LEAK_OPERATIONS'] ?? 1_500);
const CANARY = 'canary-51e0d7';

const schema = buildSchema(schemaDocuments().find(({ path }) => path.endsWith('public.graphql'))!.sdl);

let origin: TestApi;
/** The database with nothing unpublished added, and the one that has it. */
let plain: TestApi;
let full: TestApi;
/** What only the full one has: ids that must be unknown to everybody. */
const secretIds: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  const cluster = inject('cluster');
  origin = await startTestApi(cluster);
  await fillDemo(origin.api.services);
  await origin.api.logs.keep();
  await origin.api.close();
  const template = new URL(origin.database.ownerUrl).pathname.slice(1);
  const logs = { keyFile: `${origin.folder}/keys/log.pem`, checkpointFolder: `${origin.folder}/checkpoints` };
  // Whole answers are not remembered, so that claims are.
  const config = { logs, publicAnswerMemory: 0 };
  plain = await startTestApi({ ...cluster, template }, { config });
  const logger = createLogger('trace', { write: (line) => logged.push(line) });
  full = await startTestApi({ ...cluster, template }, { config, logger });
  await addWhatNobodyPublished();
}, 240_000);

afterAll(async () => {
  await plain.close();
  await full.close();
  await origin.database.drop();
});

/** Drafts of every kind and state, and work on what is published, with the canary in every text. */
async function addWhatNobodyPublished(): Promise<void> {
  const editor = await full.signInNew('EDITOR', `Editor ${CANARY}`);
  const reviewer = await full.signInNew('REVIEWER', `Reviewer ${CANARY}`);
  const source = await addSource(editor.desk, {
    title: `Source ${CANARY}`,
    publisher: CANARY,
    text: `${CANARY} ${ARTICLE}`,
  });
  const { id: snapshotId, text } = source.latestSnapshot;
  secretIds.push(source.id, snapshotId, editor.id, reviewer.id);
  const content = {
    text: `A claim about the tram ${CANARY}`,
    claimantName: `Claimant ${CANARY}`,
    rationale: CANARY,
    evidence: [{ snapshotId, ...placeOf(text, CANARY), stance: 'SUPPORTS', note: CANARY }],
    appearances: [{ url: `https://post.example/${CANARY}`, sourceId: source.id }],
  };
  const drafts = [];
  for (let i = 0; i < 4; i += 1) drafts.push(await writeClaim(editor.desk, content));
  for (const draft of drafts) secretIds.push(draft.id, draft.revision.id);
  const sent = [];
  for (const { id, version } of drafts.slice(1))
    sent.push(await must(editor.desk, 'sendToReview', { id, version }));
  const { id, version } = sent[0]!;
  await must(reviewer.desk, 'approve', { id, version, comment: CANARY });
  const rejected = sent[1]!;
  await must(reviewer.desk, 'requestChanges', {
    id: rejected.id,
    version: rejected.version,
    comment: CANARY,
  });
  const { claims } = await editor.desk.ask<{
    claims: { edges: { node: { id: string; version: number; publicationStatus: string } }[] };
  }>('{ claims(first: 50) { edges { node { id version publicationStatus } } } }');
  const published = claims.edges
    .map(({ node }) => node)
    .filter((node) => node.publicationStatus === 'PUBLISHED');
  for (const each of published.slice(0, 3)) {
    const correction = {
      id: each.id,
      version: each.version,
      ...content,
      proposes: 'CORRECTION',
      publicNote: CANARY,
    };
    const revised = await must(editor.desk, 'reviseClaim', correction);
    secretIds.push(revised.revision.id);
  }
}

/** An answer; asked for again when a busy machine had none, which says nothing of what is in the database. */
async function answer(api: TestApi, query: string, variables: object) {
  for (let attempt = 1; ; attempt += 1) {
    const given = await api.anybody.send(query, variables);
    if (attempt === 5 || !given.text.includes('SERVICE_UNAVAILABLE')) return given;
  }
}

/** Ids and cursors of what is public, those that only one database has, and words of both. */
async function valuesToAskWith(): Promise<ArgumentValues> {
  const lists = ['claims', 'sources', 'claimants', 'topics', 'ratings'];
  const page = 'edges { cursor node { id } }';
  type Edges = { edges: { cursor: string; node: { id: string } }[] };
  const found = await plain.anybody.ask<Record<string, Edges>>(
    `{ ${lists.map((name) => `${name}(first: 6) { ${page} }`).join(' ')}
       search(query: "tram") { ${page} } updated: claims(first: 6, orderBy: UPDATED_AT_ASC) { ${page} } }`,
  );
  const ids = Object.values(found).flatMap(({ edges }) => edges.map(({ node }) => node.id));
  const cursors = Object.values(found).flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
  const forged = secretIds.map((id) => Buffer.from(`p.${id}.${Date.now()}`).toString('base64url'));
  const some = (name: string) => found[name]!.edges.map(({ node }) => node.id);
  const filters = [
    {},
    { ratings: ['false', 'true'] },
    { claimants: [...some('claimants'), ...secretIds] },
    { sources: secretIds },
    { sources: [...some('sources').slice(0, 1), ...secretIds.slice(0, 1)], languages: ['en'] },
    { publishers: [CANARY] },
    { topics: secretIds.slice(0, 3) },
    { publicationStatuses: ['WITHHELD', 'RETRACTED', 'CORRECTED'] },
    { updatedSince: '2020-01-01T00:00:00Z', ratings: ['true'] },
    { claimedSince: '2023-02-30' },
  ];
  const known: Readonly<Record<string, readonly unknown[]>> = {
    id: [...ids, ...secretIds, 'nonsense'],
    first: [0, 1, 2, 5, 20, 100, 101],
    last: [0, 1, 3, 100, -1],
    after: [...cursors, ...forged, 'nonsense'],
    before: [...cursors, ...forged],
    query: [
      'tram',
      CANARY,
      `tram or "${CANARY}"`,
      `tram -${CANARY.split('-')[0]}`,
      'the harbour of Lindvik',
      '',
    ],
    language: ['en', 'de'],
    'Query.sources filter': [{}, { publishers: [CANARY] }, { kinds: ['ARTICLE'] }],
    'claims orderBy': ['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC', 'UPDATED_AT_DESC', 'UPDATED_AT_ASC'],
    orderBy: ['UPDATED_AT_DESC', 'UPDATED_AT_ASC', 'NAME_ASC', 'NAME_DESC'],
    filter: filters,
  };
  return (path, argument) =>
    known[`${path} ${argument}`] ?? known[`${path.split('.')[1]} ${argument}`] ?? known[argument] ?? [];
}

describe('what nobody published', () => {
  it('changes no answer by a byte, and is in no answer and no log', async () => {
    const values = await valuesToAskWith();
    const differing: object[] = [];
    const leaking: object[] = [];
    let answered = 0;
    const compare = async (seed: number) => {
      const { query, variables } = generateOperation({ schema, seed, values, depth: 2 + (seed % 5) });
      // New to the servers; then known to them, when what they remember of claims is put into the answer.
      for (const time of [1, 2]) {
        const [one, other] = await Promise.all([plain, full].map((each) => answer(each, query, variables)));
        if (one!.status === 200) answered += 1;
        if (one!.status !== other!.status || one!.text !== other!.text) {
          differing.push({ seed, time, query, variables, plain: one!.text, full: other!.text });
        }
        // An operation repeats words of its own in its errors.
        if (other!.text.includes(CANARY) && !JSON.stringify([query, variables]).includes(CANARY)) {
          leaking.push({ seed, time, query, variables });
        }
      }
    };
    let next = 1;
    const lane = async () => {
      while (next <= OPERATIONS) await compare(next++);
    };
    await Promise.all(Array.from({ length: 6 }, lane));
    expect(differing.slice(0, 3)).toEqual([]);
    expect(leaking.slice(0, 3)).toEqual([]);
    expect(answered).toBeGreaterThan(OPERATIONS);
    for (const { api } of [plain, full]) expect(api.answerCounts.assembled).toBeGreaterThan(OPERATIONS / 100);
    expect(logged.length).toBeGreaterThan(OPERATIONS);
    expect(logged.filter((line) => line.includes(CANARY))).toEqual([]);
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const texts = await Promise.all([plain, full].map(async ({ url }) => (await fetch(url + path)).text()));
      expect(texts[1]).toBe(texts[0]);
    }
  }, 3_600_000);
});
