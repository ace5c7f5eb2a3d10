import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createPool } from '@verbatim/database';
import {
  addSource,
  ARTICLE,
  must,
  placeOf,
  publishClaim,
  ratingId,
  writeClaim,
  type ClaimView,
} from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

/** The published claims, oldest first: what they are told apart by. */
const CLAIMS = [
  { text: 'Ships were many.', rating: 'true', language: 'en', claimantName: 'Ada Berg' },
  { text: 'Fees stay for ever.', rating: 'false', language: 'en', claimantName: 'Ada Berg' },
  { text: 'Die Schiffe waren viele.', rating: 'true', language: 'de', claimantName: 'Bo Dahl' },
  { text: 'The traffic fell.', rating: 'mostly-true', language: 'en', claimantName: 'Bo Dahl' },
  { text: 'Nobody was asked.', rating: 'false', language: 'en', claimantName: 'Ada Berg' },
  { text: 'Withheld words.', rating: 'false', language: 'en', claimantName: 'Cora Withheld' },
] as const;

const TOPIC = '7d4f8c0a-94b1-4d1e-8a55-2f2c6b1d3e4f';
const WORDS = 'handled 4,120 ships in 2023';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let harbour: string;
let ferry: string;
const ids: string[] = [];
const claimants = new Map<string, string>();

async function write(index: number, sourceId: string, snapshotId: string): Promise<ClaimView> {
  const { rating, ...content } = CLAIMS[index]!;
  return writeClaim(editor.desk, {
    ...content,
    claimantName: content.claimantName,
    ratingId: await ratingId(editor.desk, rating),
    evidence: [{ snapshotId, ...placeOf(ARTICLE, WORDS), stance: 'SUPPORTS', note: '' }],
    ...(index === 0 && { appearances: [{ sourceId, url: 'https://post.example/first' }] }),
  });
}

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  const two = { editor: editor.desk, reviewer: reviewer.desk };
  const first = await addSource(editor.desk, { title: 'Harbour', url: 'https://post.example/harbour#top' });
  const second = await addSource(editor.desk, {
    title: 'Ferry',
    publisher: 'The Ferry Times',
    kind: 'REPORT',
    url: null,
  });
  harbour = first.id;
  ferry = second.id;
  const withheldOnly = await addSource(editor.desk, { title: 'Seen by a withheld claim alone' });
  const claims: ClaimView[] = [];
  for (const index of CLAIMS.keys()) {
    const source = index === 5 ? withheldOnly : index < 3 ? first : second;
    const claim = await write(index, source.id, source.latestSnapshot.id);
    claims.push(await publishClaim(two, claim));
    ids.push(claim.id);
  }
  // The second is corrected, the fifth retracted, the last withheld.
  const corrected = await must(editor.desk, 'reviseClaim', {
    id: ids[1],
    version: claims[1]!.version,
    ratingId: await ratingId(editor.desk, 'mostly-false'),
    proposes: 'CORRECTION',
    publicNote: 'The rating was too hard.',
  });
  await publishClaim(two, corrected);
  const retracted = await must(editor.desk, 'reviseClaim', {
    id: ids[4],
    version: claims[4]!.version,
    proposes: 'RETRACTION',
    publicNote: 'It cannot be known.',
  });
  await publishClaim(two, retracted);
  await must(reviewer.desk, 'withhold', {
    id: ids[5],
    version: claims[5]!.version,
    reason: 'A letter came.',
  });
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  await owner.query(`UPDATE public_claims SET topics = $1 WHERE id = ANY ($2)`, [
    JSON.stringify([{ id: TOPIC, name: 'Shipping', slug: 'shipping' }]),
    [ids[0], ids[2]],
  ]);
  await owner.end();
  const all = await api.anybody.ask<{ claimants: { nodes: { id: string; name: string }[] } }>(
    '{ claimants(orderBy: NAME_ASC) { nodes { id name } } }',
  );
  for (const { id, name } of all.claimants.nodes) claimants.set(name, id);
});

afterAll(() => api.close());

interface Listed {
  readonly claims: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

/** Places in CLAIMS of what a filter finds, in the order that it comes in. */
async function found(filter: object, orderBy = 'PUBLISHED_AT_ASC'): Promise<number[]> {
  const { claims } = await api.anybody.ask<Listed>(
    `query ($filter: ClaimFilter, $orderBy: ClaimOrder!) {
       claims(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } }`,
    { filter, orderBy },
  );
  expect(claims.totalCount).toBe(claims.nodes.length);
  return claims.nodes.map(({ id }) => ids.indexOf(id));
}

describe('a list of claims', () => {
  it.each<[string, () => object, number[]]>([
    ['nothing', () => ({}), [0, 1, 2, 3, 4, 5]],
    ['one rating', () => ({ ratings: ['true'] }), [0, 2]],
    ['two ratings', () => ({ ratings: ['true', 'mostly-true', 'true'] }), [0, 2, 3]],
    ['a rating that a correction took away', () => ({ ratings: ['false'] }), [4]],
    ['no rating', () => ({ ratings: [] }), []],
    ['an unknown rating', () => ({ ratings: ['nonsense'] }), []],
    ['a claimant', () => ({ claimants: [claimants.get('Ada Berg')] }), [0, 1, 4]],
    ['a claimant in capitals', () => ({ claimants: [claimants.get('Ada Berg')!.toUpperCase()] }), [0, 1, 4]],
    ['two claimants', () => ({ claimants: [...claimants.values()] }), [0, 1, 2, 3, 4]],
    ['a source', () => ({ sources: [harbour] }), [0, 1, 2]],
    ['two sources', () => ({ sources: [harbour, ferry] }), [0, 1, 2, 3, 4]],
    ['a publisher', () => ({ publishers: ['The Ferry Times'] }), [3, 4]],
    ['a topic', () => ({ topics: [TOPIC] }), [0, 2]],
    ['a language', () => ({ languages: ['de'] }), [2]],
    ['a status', () => ({ publicationStatuses: ['WITHHELD'] }), [5]],
    ['two statuses', () => ({ publicationStatuses: ['CORRECTED', 'RETRACTED'] }), [1, 4]],
    ['a topic and a language', () => ({ topics: [TOPIC], languages: ['en'] }), [0]],
    [
      'a claimant, a source and a rating',
      () => ({ claimants: [claimants.get('Bo Dahl')], sources: [ferry], ratings: ['mostly-true'] }),
      [3],
    ],
    ['a day', () => ({ claimedSince: '2024-01-08', claimedBefore: '2024-01-09' }), [0, 1, 2, 3, 4]],
    ['an earlier day', () => ({ claimedBefore: '2024-01-08' }), []],
    [
      'moments',
      () => ({ publishedSince: '2020-01-01T00:00:00Z', updatedBefore: '2020-01-01T00:00:00Z' }),
      [],
    ],
    ['moments of now', () => ({ publishedSince: '2020-01-01T00:00:00Z', ratings: ['true'] }), [0, 2]],
  ])('is filtered by %s', async (_what, filter, expected) => {
    expect(await found(filter())).toEqual(expected);
  });

  it('comes in the order that is asked for', async () => {
    expect(await found({}, 'PUBLISHED_AT_DESC')).toEqual([5, 4, 3, 2, 1, 0]);
    expect(await found({}, 'UPDATED_AT_DESC')).toEqual([5, 4, 1, 3, 2, 0]);
    expect(await found({}, 'UPDATED_AT_ASC')).toEqual([0, 2, 3, 1, 4, 5]);
    expect(await found({ claimants: [claimants.get('Ada Berg')] }, 'UPDATED_AT_DESC')).toEqual([4, 1, 0]);
  });

  it.each(['PUBLISHED_AT_ASC', 'PUBLISHED_AT_DESC', 'UPDATED_AT_ASC', 'UPDATED_AT_DESC'])(
    'is paged both ways in the order %s, with a filter and without',
    async (orderBy) => {
      for (const filter of [{}, { claimants: [claimants.get('Ada Berg')] }]) {
        const all = await found(filter, orderBy);
        expect(await pagedThrough({ filter, orderBy, isBackward: false })).toEqual(all);
        expect(await pagedThrough({ filter, orderBy, isBackward: true })).toEqual(all);
      }
    },
  );

  async function pagedThrough(list: {
    filter: object;
    orderBy: string;
    isBackward: boolean;
  }): Promise<number[]> {
    const seen: number[] = [];
    let cursor: string | null = null;
    for (;;) {
      const answer: Page = await api.anybody.ask<Page>(
        `query ($filter: ClaimFilter, $orderBy: ClaimOrder!, $first: Int, $after: String, $last: Int, $before: String) {
           claims(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
             pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`,
        {
          filter: list.filter,
          orderBy: list.orderBy,
          ...(list.isBackward ? { last: 2, before: cursor } : { first: 2, after: cursor }),
        },
      );
      const { pageInfo, edges }: Page['claims'] = answer.claims;
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
      expect(list.isBackward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
      const places = edges.map(({ node }) => ids.indexOf(node.id));
      if (list.isBackward) seen.unshift(...places);
      else seen.push(...places);
      if (!(list.isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
      cursor = list.isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    }
  }

  it.each<[string, object, RegExp]>([
    ['both ends', { first: 1, last: 1 }, /Give "first" or "last", not both/],
    ['a negative size', { last: -1 }, /"last" is -1; ask for 0 to 100/],
    ['too much', { first: 101 }, /"first" is 101/],
    ['a cursor of nobody', { after: 'nonsense' }, /"after" is no cursor of this list/],
    [
      'a cursor of another order',
      { before: Buffer.from('u.7d4f8c0a-94b1-4d1e-8a55-2f2c6b1d3e4f.1').toString('base64url') },
      /"before" is no cursor of this list in this order/,
    ],
    ['a day that is none', { filter: { claimedSince: '2024-02-30' } }, /"claimedSince" must be a day/],
    ['no year', { filter: { updatedSince: '+012024-02-28T00:00:00Z' } }, /DateTime|years 1 to 9999/],
    ['a NUL', { filter: { publishers: ['a\0'] } }, /holds a character that no text can have/],
    [
      'too many values',
      { filter: { ratings: Array.from({ length: 51 }, (_, i) => `r${i}`) } },
      /"ratings" has 51 values; 50 are the most/,
    ],
  ])('says what is wrong: %s', async (_what, variables, message) => {
    const { status, body } = await api.anybody.send(
      `query ($first: Int, $last: Int, $after: String, $before: String, $filter: ClaimFilter) {
         claims(first: $first, last: $last, after: $after, before: $before, filter: $filter) { totalCount nodes { id } } }`,
      variables,
    );
    expect(status).toBeLessThan(500);
    expect(body.errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

interface Page {
  readonly claims: {
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  };
}

describe('what claims name', () => {
  it('is listed with how many claims name it, and which', async () => {
    const answer = await api.anybody.ask(
      `{ sources(orderBy: NAME_ASC) { totalCount nodes { title kind publisher claimCount
           latest: claims(first: 1) { totalCount nodes { text } }
           false: claims(filter: { ratings: ["false"] }) { totalCount nodes { text } } } }
         reports: sources(filter: { kinds: [REPORT] }) { totalCount edges { cursor node { title } } }
         claimants(first: 1, orderBy: NAME_DESC) { totalCount pageInfo { hasNextPage } nodes { name claimCount claims { nodes { text } } } }
         topics { nodes { id name slug claimCount claims(orderBy: PUBLISHED_AT_ASC) { totalCount nodes { language } } } }
         ratings { totalCount nodes { key scale { name best worst } } } }`,
    );
    expect(answer).toMatchObject({
      sources: {
        totalCount: 2,
        nodes: [
          {
            title: 'Ferry',
            kind: 'REPORT',
            publisher: 'The Ferry Times',
            claimCount: 2,
            latest: { totalCount: 2, nodes: [{ text: 'Nobody was asked.' }] },
            false: { totalCount: 1, nodes: [{ text: 'Nobody was asked.' }] },
          },
          {
            title: 'Harbour',
            kind: 'ARTICLE',
            claimCount: 3,
            latest: { totalCount: 3, nodes: [{ text: 'Die Schiffe waren viele.' }] },
            false: { totalCount: 0, nodes: [] },
          },
        ],
      },
      reports: { totalCount: 1, edges: [{ node: { title: 'Ferry' } }] },
      claimants: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            name: 'Bo Dahl',
            claimCount: 2,
            claims: { nodes: [{ text: 'The traffic fell.' }, { text: 'Die Schiffe waren viele.' }] },
          },
        ],
      },
      topics: {
        nodes: [
          {
            id: TOPIC,
            name: 'Shipping',
            claimCount: 2,
            claims: { totalCount: 2, nodes: [{ language: 'en' }, { language: 'de' }] },
          },
        ],
      },
      ratings: { totalCount: 7 },
    });
    expect(answer).toMatchObject({
      ratings: {
        nodes: expect.arrayContaining([{ key: 'true', scale: { name: 'Verbatim', best: 5, worst: 1 } }]),
      },
    });
  });

  it('tells the same from within a claim', async () => {
    const { claim } = await api.anybody.ask<{ claim: unknown }>(
      `query ($id: ID!) { claim(id: $id) {
         claimant { name claimCount claims(first: 1, orderBy: PUBLISHED_AT_ASC) { nodes { text claimant { claimCount } } } }
         sources { claimCount a: claims(last: 1) { nodes { text } } b: claims(first: 1) { nodes { text } } }
         evidence { source { title claims(first: 1) { totalCount } } }
         appearances { url source { title claimCount } }
         topics { slug claims(first: 1) { nodes { text } } } } }`,
      { id: ids[0] },
    );
    expect(claim).toEqual({
      claimant: {
        name: 'Ada Berg',
        claimCount: 3,
        claims: { nodes: [{ text: 'Ships were many.', claimant: { claimCount: 3 } }] },
      },
      sources: [
        {
          claimCount: 3,
          a: { nodes: [{ text: 'Ships were many.' }] },
          b: { nodes: [{ text: 'Die Schiffe waren viele.' }] },
        },
      ],
      evidence: [{ source: { title: 'Harbour', claims: { totalCount: 3 } } }],
      appearances: [{ url: 'https://post.example/first', source: { title: 'Harbour', claimCount: 3 } }],
      topics: [{ slug: 'shipping', claims: { nodes: [{ text: 'Die Schiffe waren viele.' }] } }],
    });
  });

  it('is found by its id', async () => {
    const node = `query ($id: ID!) { node(id: $id) { __typename id ...Named ... on Claim { text } ... on Node { again: id } } }
      fragment Named on Node { ... on Source { title } ... on Claimant { name claims { totalCount } } ... on Topic { slug } ... on Rating { key } }`;
    const { ratings } = await api.anybody.ask<{ ratings: { nodes: { id: string; key: string }[] } }>(
      '{ ratings { nodes { id key } } }',
    );
    const ask = async (id: string) => (await api.anybody.ask<{ node: unknown }>(node, { id })).node;
    expect(await ask(ids[2]!)).toEqual({
      __typename: 'Claim',
      id: ids[2],
      text: 'Die Schiffe waren viele.',
      again: ids[2],
    });
    expect(await ask(harbour)).toMatchObject({ __typename: 'Source', title: 'Harbour' });
    expect(await ask(claimants.get('Ada Berg')!)).toMatchObject({
      name: 'Ada Berg',
      claims: { totalCount: 3 },
    });
    expect(await ask(TOPIC)).toMatchObject({ __typename: 'Topic', slug: 'shipping' });
    expect(await ask(ratings.nodes[0]!.id)).toMatchObject({
      __typename: 'Rating',
      key: ratings.nodes[0]!.key,
    });
    expect(await ask(reviewer.id)).toBeNull();
    expect(await ask('nonsense')).toBeNull();
    const { source, claimant } = await api.anybody.ask<Record<string, unknown>>(
      'query ($source: ID!, $claimant: ID!) { source(id: $source) { title claimCount } claimant(id: $claimant) { name } }',
      { source: ferry, claimant: ferry },
    );
    expect([source, claimant]).toEqual([{ title: 'Ferry', claimCount: 2 }, null]);
  });
});

describe('a search', () => {
  const SEARCH = `query ($query: String!, $language: String, $filter: ClaimFilter, $first: Int, $after: String) {
    search(query: $query, language: $language, filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;

  async function search(
    variables: object,
  ): Promise<{ places: number[]; totalCount: number; endCursor: string }> {
    const answer = await api.anybody.ask<{
      search: Listed['claims'] & { pageInfo: { endCursor: string } };
    }>(SEARCH, { language: 'en', ...variables });
    const { totalCount, nodes, pageInfo } = answer.search;
    return { totalCount, places: nodes.map(({ id }) => ids.indexOf(id)), endCursor: pageInfo.endCursor };
  }

  it('finds other forms of a word, names, phrases and alternatives', async () => {
    expect((await search({ query: 'asking' })).places).toEqual([4]);
    expect((await search({ query: 'Schiff', language: 'de' })).places).toEqual([2]);
    expect((await search({ query: '"Cora Withheld" or "withheld words"' })).places).toEqual([]);
    expect((await search({ query: 'Bo Dahl' })).places.sort()).toEqual([2, 3]);
    expect((await search({ query: 'traffic or fees' })).places.sort()).toEqual([1, 3]);
    expect((await search({ query: '!!! ((' })).places).toEqual([]);
  });

  it('puts words of the claim before words of quotations, and pages through them', async () => {
    const all = await search({ query: 'ships' });
    expect([all.places[0], all.totalCount]).toEqual([0, 5]);
    const first = await search({ query: 'ships', first: 2 });
    const rest = await search({ query: 'ships', after: first.endCursor });
    expect([...first.places, ...rest.places]).toEqual(all.places);
  });

  it('takes a filter', async () => {
    expect((await search({ query: 'ships', filter: { sources: [ferry] } })).places.sort()).toEqual([3, 4]);
    expect(await search({ query: 'ships', filter: { sources: [ferry], ratings: ['false'] } })).toMatchObject({
      places: [4],
      totalCount: 1,
    });
  });
});

describe('what became of a claim', () => {
  it('is told with every publication of it, newest first', async () => {
    const { claim } = await api.anybody.ask<{ claim: { evidence: { linkToWords: string }[] } }>(
      `query ($id: ID!) { claim(id: $id) { publicationStatus publicNote evidence { linkToWords }
         publications { number kind publicNote changed rating { key scale { best } } claimant { name claimCount }
           text evidence { selector { exact } source { title } } topics { name } } } }`,
      { id: ids[1] },
    );
    expect(claim).toMatchObject({
      publicationStatus: 'CORRECTED',
      publicNote: 'The rating was too hard.',
      publications: [
        {
          number: 2,
          kind: 'CORRECTION',
          publicNote: 'The rating was too hard.',
          rating: { key: 'mostly-false', scale: { best: 5 } },
        },
        {
          number: 1,
          kind: 'PUBLICATION',
          publicNote: null,
          rating: { key: 'false' },
          claimant: { name: 'Ada Berg', claimCount: 3 },
          text: 'Fees stay for ever.',
          evidence: [{ selector: { exact: WORDS }, source: { title: 'Harbour' } }],
        },
      ],
    });
    expect(claim).toHaveProperty('publications.0.changed', expect.arrayContaining(['rating']));
    expect(claim).not.toHaveProperty('publications.0.changed', expect.arrayContaining(['text']));
    expect(claim.evidence[0]!.linkToWords).toBe(
      'https://post.example/harbour#top:~:text=of%20Lindvik-,handled%204%2C120%20ships%20in%202023,-%2C%20the%20port',
    );
  });

  it('leaves nothing but id, status and dates of what is withheld', async () => {
    const { claim } = await api.anybody.ask<{ claim: object }>(
      `query ($id: ID!) { claim(id: $id) { id publicationStatus text claimant { name claims { totalCount } } rating { key }
         rationale publicNote topics { name } sources { title } evidence { note } appearances { url } publications { number } } }`,
      { id: ids[5] },
    );
    expect(claim).toEqual({
      id: ids[5],
      publicationStatus: 'WITHHELD',
      text: null,
      claimant: null,
      rating: null,
      rationale: null,
      publicNote: null,
      topics: [],
      sources: [],
      evidence: [],
      appearances: [],
      publications: [],
    });
    const everything = await api.anybody.send(
      `{ sources { nodes { title } } claimants { nodes { name } } claims { nodes { text rationale publications { text } } } }`,
    );
    expect(everything.text).not.toMatch(/withheld/i);
  });
});

it('keeps lists, counts and names as a rebuild makes them', async () => {
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  const derived = async () =>
    Promise.all(
      [
        'SELECT * FROM public_claim_facets ORDER BY 1, 2, 3',
        'SELECT * FROM public_claim_counts WHERE claims <> 0 ORDER BY 1, 2, 3, 4, 5',
        'SELECT * FROM public_sources ORDER BY 1',
        'SELECT * FROM public_claimants ORDER BY 1',
        'SELECT * FROM public_topics ORDER BY 1',
      ].map(async (query) => (await owner.query(query)).rows),
    );
  const kept = await derived();
  await owner.query('SELECT public_rebuild()');
  expect(await derived()).toEqual(kept);
  await owner.end();
});
