import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { publishSixClaims, type PublishedClaims } from '../support/published-claims.ts';

let api: PublishedClaims['api'];
let ferry: PublishedClaims['ferry'];
let ids: PublishedClaims['ids'];

beforeAll(async () => {
  ({ api, ferry, ids } = await publishSixClaims(inject('cluster')));
}, 120_000);

afterAll(() => api.close());

describe('a search', () => {
  const SEARCH = `query ($query: String!, $language: String, $filter: ClaimFilter, $first: Int, $after: String) {
    search(query: $query, language: $language, filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;

  async function search(
    variables: object,
  ): Promise<{ places: number[]; totalCount: number; endCursor: string }> {
    const answer = await api.anybody.ask<{
      search: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } };
    }>(SEARCH, { language: 'en', ...variables });
    const { totalCount, nodes, pageInfo } = answer.search;
    return { totalCount, places: nodes.map(({ id }) => ids.indexOf(id)), endCursor: pageInfo.endCursor };
  }

  it('finds other forms of a word, names, phrases and alternatives', async () => {
    expect((await search({ query: 'asking' })).places).toEqual([4]);
    expect((await search({ query: 'Schiff', language: 'de' })).places).toEqual([2]);
    expect((await search({ query: '"Cora Withheld" or "withheld words"' })).places).toEqual([]);
    expect((await search({ query: 'Bo Dahl' })).places.sort()).toEqual([2, 3]);
    expect((await search({ query: '“Bo Dahl”' })).places.sort()).toEqual([2, 3]);
    expect((await search({ query: '„Dahl Bo‟…' })).places).toEqual([]);
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
