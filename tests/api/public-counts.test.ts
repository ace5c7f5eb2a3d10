import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Random } from '../support/random.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

/** As many as a page has, so that whoever reads a list to its end needs one request. */
const CLAIMS = 100;
const FILTERS = 400;

/** Around the ends of days and months, where counts by day and month meet. */
const MOMENTS = [
  ['2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.001Z'],
  ['2024-01-01T23:59:59.999Z', '2024-01-02T00:00:00.000Z', '2024-01-15T12:00:00.000Z'],
  [
    '2024-01-31T23:30:00.000Z',
    '2024-02-01T00:30:00.000Z',
    '2024-02-29T08:00:00.000Z',
    '2024-03-01T00:00:00.000Z',
  ],
].flat();
const DAYS = [
  '2023-12-31',
  '2024-01-01',
  '2024-01-02',
  '2024-01-31',
  '2024-02-01',
  '2024-02-29',
  '2024-03-01',
];
const RATINGS = ['true', 'false', ''];
const LANGUAGES = ['en', 'de'];
const CLAIMANTS = named('a', 3);
const SOURCES = named('b', 4);
const TOPICS = named('c', 3);
const PUBLISHERS = ['Post', 'Times', ''];
/** Of so few claims that the others are looked up rather than read. */
const SMALL_PUBLISHER = 'The Rare Word';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  const random = new Random(11);
  const write = async (id: string) => {
    const some = <Value>(values: readonly Value[]) => values.filter(() => random.below(2) === 0);
    const claimant = random.below(5) === 0 ? null : random.oneOf(CLAIMANTS);
    const content = {
      text: 'A claim',
      rationale: 'As it is.',
      language: random.oneOf(LANGUAGES),
      claimant_id: claimant,
      claimant_name: claimant,
      claimed_on: random.below(4) === 0 ? null : random.oneOf(DAYS),
      rating: { key: random.oneOf(['true', 'false']) },
      sources: some(SOURCES).map((each) => source(each, random)),
      topics: some(TOPICS).map((each) => ({ id: each, name: each, slug: each })),
    };
    const isWithheld = random.below(10) === 0;
    const row = {
      id,
      publication_status: isWithheld ? 'WITHHELD' : random.oneOf(['PUBLISHED', 'CORRECTED']),
      published_at: random.oneOf(MOMENTS),
      updated_at: random.oneOf(MOMENTS),
      ...{ sources: [], topics: [], evidence: [], appearances: [] },
      ...(!isWithheld && content),
    };
    await owner.query('DELETE FROM public_claims WHERE id = $1', [id]);
    await owner.query(
      'INSERT INTO public_claims SELECT * FROM json_populate_record(NULL::public_claims, $1)',
      [JSON.stringify(row)],
    );
  };
  const ids = named('d', CLAIMS);
  for (const id of ids) await write(id);
  // Some go, and come back as others.
  for (let i = 0; i < 60; i += 1) await write(random.oneOf(ids));
  await owner.end();
}, 120_000);

afterAll(() => api.close());

describe('the number of claims that a filter finds', () => {
  const random = new Random(12);
  const values = <Value>(of: readonly Value[]) =>
    random.oneOf([[random.oneOf(of)], [random.oneOf(of), random.oneOf(of)], [...of], []]);
  const sometimes = (odds: number, part: () => object) => (random.below(odds) === 0 ? part() : {});
  const filter = () => ({
    ...sometimes(4, () => ({ ratings: values(RATINGS) })),
    ...sometimes(5, () => ({ languages: values(LANGUAGES) })),
    ...sometimes(6, () => ({ publicationStatuses: values(['PUBLISHED', 'CORRECTED', 'WITHHELD']) })),
    ...sometimes(4, () => ({ claimants: values(CLAIMANTS) })),
    ...sometimes(4, () => ({ sources: values(SOURCES) })),
    ...sometimes(4, () => ({ topics: values(TOPICS) })),
    ...sometimes(5, () => ({ publishers: values([...PUBLISHERS, SMALL_PUBLISHER]) })),
    ...sometimes(4, () => ({ publishedSince: random.oneOf(MOMENTS) })),
    ...sometimes(4, () => ({ publishedBefore: random.oneOf(MOMENTS) })),
    ...sometimes(6, () => ({ updatedSince: random.oneOf(MOMENTS) })),
    ...sometimes(6, () => ({ updatedBefore: random.oneOf(MOMENTS) })),
    ...sometimes(6, () => ({ claimedSince: random.oneOf(DAYS) })),
    ...sometimes(6, () => ({ claimedBefore: random.oneOf(DAYS) })),
  });

  it('is that of the list, however the filter is made up', async () => {
    const differing: object[] = [];
    let found = 0;
    const check = (list: { totalCount: number; nodes: unknown[] }, asked: object) => {
      if (list.totalCount !== list.nodes.length) differing.push({ asked, counted: list.totalCount, list });
      if (list.nodes.length > 0) found += 1;
    };
    for (let i = 0; i < FILTERS; i += 1) {
      const asked = filter();
      const { claims } = await api.anybody.ask<{ claims: List }>(
        'query ($filter: ClaimFilter) { claims(first: 100, filter: $filter) { totalCount nodes { id } } }',
        { filter: asked },
      );
      check(claims, asked);
      if (i % 4 !== 0) continue;
      const { topics } = await api.anybody.ask<{ topics: { nodes: { id: string; claims: List }[] } }>(
        `query ($filter: ClaimFilter) { topics(first: 10) { nodes {
           id claims(first: 100, filter: $filter) { totalCount nodes { id } } } } }`,
        { filter: asked },
      );
      for (const { id, claims: ofTopic } of topics.nodes) check(ofTopic, { ...asked, id });
    }
    expect(differing.slice(0, 3)).toEqual([]);
    expect(found).toBeGreaterThan(FILTERS / 4);
  }, 120_000);
});

interface List {
  readonly totalCount: number;
  readonly nodes: { readonly id: string }[];
}

/** Ids that are the same in every run. */
function named(first: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${first}0000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  );
}

function source(id: string, random: Random): object {
  return {
    id,
    kind: 'ARTICLE',
    title: id,
    publisher:
      random.below(60) === 0 ? SMALL_PUBLISHER : random.below(4) === 0 ? null : random.oneOf(PUBLISHERS),
    url: null,
    language: 'en',
    publishedOn: null,
  };
}
