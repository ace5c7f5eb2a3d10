import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { publishSixClaims, WORDS, type PublishedClaims } from '../support/published-claims.ts';

let api: PublishedClaims['api'];
let ids: PublishedClaims['ids'];

beforeAll(async () => {
  ({ api, ids } = await publishSixClaims(inject('cluster')));
}, 120_000);

afterAll(() => api.close());

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
