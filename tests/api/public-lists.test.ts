import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createPool } from '@verbatim/database';
import { publishSixClaims, TOPIC, type PublishedClaims } from '../support/published-claims.ts';

let api: PublishedClaims['api'];
let harbour: PublishedClaims['harbour'];
let ferry: PublishedClaims['ferry'];
let ids: PublishedClaims['ids'];
let claimants: PublishedClaims['claimants'];

beforeAll(async () => {
  ({ api, harbour, ferry, ids, claimants } = await publishSixClaims(inject('cluster')));
}, 120_000);

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
    ['the empty rating', () => ({ ratings: [''] }), []],
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

it('keeps lists, counts, names and words as a rebuild makes them', async () => {
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  const derived = async () =>
    Promise.all(
      [
        'SELECT * FROM public_claim_facets ORDER BY 1, 2, 3',
        'SELECT * FROM public_claim_counts WHERE claims <> 0 ORDER BY 1, 2, 3, 4, 5',
        'SELECT * FROM public_claim_periods ORDER BY 1, 2, 3, 4, 5, 6',
        'SELECT * FROM public_claim_words ORDER BY 1',
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
