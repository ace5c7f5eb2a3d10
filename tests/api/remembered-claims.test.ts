import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ClaimMemory } from '../../apps/api/src/modules/public/direct/claim-memory.ts';
import { EDITION, Gaps } from '../../apps/api/src/modules/public/direct/gaps.ts';
import { OutlinedAnswers } from '../../apps/api/src/modules/public/direct/outlined-answers.ts';
import { SqlText } from '../../apps/api/src/modules/public/direct/sql-text.ts';
import { PublicRepository } from '../../apps/api/src/modules/public/public.repository.ts';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import type { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

/*
 * What may become of a claim while processes remember its texts. Whole answers are not remembered here, so that every
 * answer is put together of an outline and what each process has of its claims.
 */

const CONTENT = `id text publicationStatus publicNote rationale updatedAt claimant { name } rating { key name }
  topics { name } sources { title } evidence { note selector { exact } source { title } } appearances { url }`;
const QUERIES = [
  `query ($id: ID!) { claim(id: $id) { ${CONTENT} } again: node(id: $id) { ... on Claim { text rationale } } }`,
  `query { claims(first: 10) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${CONTENT} } } } }`,
  `query { newest: claims(first: 4) { nodes { ${CONTENT} } } oldest: claims(last: 4) { edges { node { text rationale } } } }`,
  `query { claims(last: 3, orderBy: UPDATED_AT_ASC) { edges { node { id } cursor } nodes { ${CONTENT} } } }`,
  `query { search(query: "harbour OR remembered") { totalCount edges { cursor node { ${CONTENT} } } } }`,
  `query { claims(filter: { ratings: ["true"] }) { nodes { text claimant { name claimCount } publications { text } } } }`,
];

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
/** Two processes that remember claims, and one whose resolvers read all anew. */
let remembering: { client: GraphQLClient; assembled: () => number }[];
let reference: GraphQLClient;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'), { config: { publicAnswerMemory: 0 } });
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  const other = await api.startAnother();
  remembering = [api, other].map(({ api: each, anybody: client }) => ({
    client,
    assembled: () => each.answerCounts.assembled,
  }));
  ({ anybody: reference } = await api.startAnother({ publicAnswers: 'ORDINARY' }));
}, 120_000);

afterAll(() => api.close());

/** Asks every process everything twice and compares it with the reference. */
async function compare(id: string): Promise<void> {
  for (const query of QUERIES) {
    const expected = await reference.send(query, { id });
    for (const { client } of remembering) {
      for (const time of [1, 2]) {
        const { text } = await client.send(query, { id });
        expect([query, time, text]).toEqual([query, time, expected.text]);
      }
    }
  }
}

const two = () => ({ editor: editor.desk, reviewer: reviewer.desk });

async function publishNew(text: string): Promise<ClaimView> {
  return publishClaim(two(), await writeClaim(editor.desk, { text }));
}

async function revise({ id, version }: ClaimView, input: object): Promise<ClaimView> {
  return publishClaim(two(), await must(editor.desk, 'reviseClaim', { id, version, ...input }));
}

describe('a claim that processes remember', () => {
  it('is shown as it is, whatever has become of it', async () => {
    const published = await publishNew('Remembered as published.');
    await compare(published.id);
    const note = { publicNote: 'It was said otherwise.' };
    const corrected = await revise(published, {
      ...note,
      proposes: 'CORRECTION',
      text: 'Remembered as corrected.',
    });
    await compare(published.id);
    const retracted = await publishNew('Remembered and retracted.');
    await compare(retracted.id);
    await revise(retracted, { ...note, proposes: 'RETRACTION' });
    await compare(retracted.id);
    await must(reviewer.desk, 'withhold', {
      id: corrected.id,
      version: corrected.version,
      reason: 'A letter.',
    });
    await compare(published.id);
    for (const { client, assembled } of remembering) {
      const { text } = await client.send(QUERIES[1]!, { id: published.id });
      expect(text).not.toContain('Remembered as corrected.');
      expect(text).toContain('WITHHELD');
      expect(assembled()).toBeGreaterThan(30);
    }
  }, 120_000);

  it('is gone from every process once it is removed lawfully', async () => {
    const { id } = await publishNew('Remembered and removed.');
    await compare(id);
    const admin = await api.signInNew('ADMIN');
    const { removeContent } = await admin.desk.ask<{ removeContent: { userErrors: unknown[] } }>(
      'mutation ($input: RemoveContentInput!) { removeContent(input: $input) { userErrors { code } } }',
      { input: { subject: 'CLAIM', id, ground: 'Order 12 of the court.' } },
    );
    expect(removeContent.userErrors).toEqual([]);
    await compare(id);
    for (const { client } of remembering) {
      expect((await client.send(QUERIES[0]!, { id })).text).not.toContain('Remembered and removed.');
    }
  }, 120_000);

  it('is shown as it is when the owner of the database changes its row past all triggers', async () => {
    const { id } = await publishNew('Remembered and changed.');
    await compare(id);
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    await owner.query('ALTER TABLE public_claims DISABLE TRIGGER USER');
    await owner.query(`UPDATE public_claims SET rationale = 'Changed past triggers.' WHERE id = $1`, [id]);
    await owner.query('ALTER TABLE public_claims ENABLE TRIGGER USER');
    await owner.end();
    await compare(id);
    for (const { client } of remembering) {
      expect((await client.send(QUERIES[0]!, { id })).text).toContain('Changed past triggers.');
    }
  }, 120_000);
});

it('writes no answer of two states when a claim changes between outline and text', async () => {
  const { id, version } = await publishNew('Read while it is taken down.');
  const pool = createPool({ url: api.database.publicUrl, max: 2 });
  const repository = new PublicRepository(pool);
  const gaps = new Gaps();
  const text = gaps.add(new SqlText().sql('to_json(c.text)::text'), EDITION);
  const outline = {
    sql: `SELECT ${text.toString()} FROM public_claims c WHERE c.id = $1`,
    texts: gaps.texts,
  };
  const planned = { sql: '', outline, values: [id] };
  const memory = new ClaimMemory(2 ** 20);
  const withhold = () => must(reviewer.desk, 'withhold', { id, version, reason: 'A letter.' });
  const overtaken = new OutlinedAnswers(
    {
      answerText: async (statement) => {
        const answer = await repository.answerText(statement);
        await withhold();
        return answer;
      },
      claimTexts: (sql, ids) => repository.claimTexts(sql, ids),
    },
    memory,
  );
  expect(await overtaken.read(planned)).toBeNull();
  // What there is now has no text, which is for the whole answer to say.
  expect(await new OutlinedAnswers(repository, memory).read(planned)).toBeNull();
  await pool.end();
}, 120_000);
