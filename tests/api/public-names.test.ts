import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { publishSixClaims, TOPIC, type PublishedClaims } from '../support/published-claims.ts';

let api: PublishedClaims['api'];
let reviewer: PublishedClaims['reviewer'];
let harbour: PublishedClaims['harbour'];
let ferry: PublishedClaims['ferry'];
let ids: PublishedClaims['ids'];
let claimants: PublishedClaims['claimants'];

beforeAll(async () => {
  ({ api, reviewer, harbour, ferry, ids, claimants } = await publishSixClaims(inject('cluster')));
}, 120_000);

afterAll(() => api.close());

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
