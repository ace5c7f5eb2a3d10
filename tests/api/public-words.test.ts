import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

/*
 * What published claims are searched by is in a table beside them. Whatever becomes of a claim, its words follow in the
 * same transaction.
 */

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let owner: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
});

afterAll(async () => {
  await owner.end();
  await api.close();
});

const two = () => ({ editor: editor.desk, reviewer: reviewer.desk });

async function publishNew(text: string): Promise<ClaimView> {
  return publishClaim(two(), await writeClaim(editor.desk, { text }));
}

async function revise({ id, version }: ClaimView, input: object): Promise<ClaimView> {
  const note = { publicNote: 'It was said otherwise.' };
  return publishClaim(two(), await must(editor.desk, 'reviseClaim', { id, version, ...note, ...input }));
}

/** Ids of what the public finds, which must be as many as are counted. */
async function found(query: string, filter?: object): Promise<string[]> {
  const { search } = await api.anybody.ask<{ search: { totalCount: number; nodes: { id: string }[] } }>(
    `query ($query: String!, $filter: ClaimFilter) {
       search(query: $query, language: "en", filter: $filter) { totalCount nodes { id } } }`,
    { query, filter },
  );
  expect(search.totalCount).toBe(search.nodes.length);
  return search.nodes.map(({ id }) => id);
}

/** Where the words of a claim were written: changes with every writing of them. Null when it has none. */
async function writingOf(id: string): Promise<string | null> {
  const { rows } = await owner.query<{ writing: string }>(
    `SELECT xmin::text || ctid::text AS writing FROM public_claim_words WHERE claim_id = $1`,
    [id],
  );
  return rows[0]?.writing ?? null;
}

it('are those of a correction once it is published, and stay as they are in a retraction', async () => {
  const published = await publishNew('Zebras graze by the quay.');
  expect(await found('zebra')).toEqual([published.id]);
  const corrected = await revise(published, { proposes: 'CORRECTION', text: 'Lynxes graze by the quay.' });
  expect(await found('zebra')).toEqual([]);
  expect(await found('lynx')).toEqual([published.id]);
  const writing = await writingOf(published.id);
  await revise(corrected, { proposes: 'RETRACTION' });
  expect(await found('lynx', { publicationStatuses: ['RETRACTED'] })).toEqual([published.id]);
  expect(await found('lynx', { publicationStatuses: ['CORRECTED'] })).toEqual([]);
  expect(await writingOf(published.id)).toBe(writing);
});

it('are gone while the claim is withheld, and there again when it is published again', async () => {
  const published = await publishNew('Otters sleep in the canal.');
  const { id, version } = published;
  const withheld = await must(reviewer.desk, 'withhold', { id, version, reason: 'A letter came.' });
  expect(await found('otters')).toEqual([]);
  expect(await found('otters', { publicationStatuses: ['WITHHELD'] })).toEqual([]);
  expect(await writingOf(id)).toBeNull();
  await revise(withheld, { proposes: 'CORRECTION', text: 'Otters sleep by the canal.' });
  expect(await found('otters')).toEqual([id]);
});

it('are gone once the claim is removed lawfully', async () => {
  const { id } = await publishNew('Badgers dig under the mole.');
  expect(await found('badgers')).toEqual([id]);
  const admin = await api.signInNew('ADMIN');
  const { removeContent } = await admin.desk.ask<{ removeContent: { userErrors: unknown[] } }>(
    'mutation ($input: RemoveContentInput!) { removeContent(input: $input) { userErrors { code } } }',
    { input: { subject: 'CLAIM', id, ground: 'Order 12 of the court.' } },
  );
  expect(removeContent.userErrors).toEqual([]);
  expect(await found('badgers')).toEqual([]);
  expect(await writingOf(id)).toBeNull();
});

it('follow whatever the owner of the database writes, and a row that goes', async () => {
  const { id } = await publishNew('Herons stand on the pier.');
  for (const [column, value, word] of [
    ['text', 'Storks stand there.', 'storks'],
    ['language', 'xx', 'stand'],
    ['claimant_name', 'Mallory Quince', 'quince'],
    ['topics', [{ id, name: 'Ornithology', slug: 'o' }], 'ornithology'],
    ['evidence', [{ id, selector: { exact: 'plumage' } }], 'plumage'],
    ['sources', [{ id, kind: 'ARTICLE', title: 'Feathers', language: 'en' }], 'feathers'],
    ['rationale', 'By binoculars.', 'binoculars'],
  ] as const) {
    await owner.query(`UPDATE public_claims SET ${column} = $1 WHERE id = $2`, [
      typeof value === 'string' ? value : JSON.stringify(value),
      id,
    ]);
    expect([column, await found(word)]).toEqual([column, [id]]);
  }
  await owner.query('DELETE FROM public_claims WHERE id = $1', [id]);
  expect(await writingOf(id)).toBeNull();
});

it('stand in their rows, which a search reads for every claim that it finds', async () => {
  const { rows } = await owner.query<{ storage: string; target: string }>(
    `SELECT a.attstorage AS storage, c.reloptions[1] AS target
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'search'
      WHERE c.oid = 'public_claim_words'::regclass`,
  );
  expect(rows).toEqual([{ storage: 'm', target: 'toast_tuple_target=8160' }]);
});
