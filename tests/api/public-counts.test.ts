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
/** Most claims are dated after these. */
const EARLY_MOMENTS = MOMENTS.slice(0, 5);
const RATINGS = ['true', 'false', ''];
const STATUSES = ['PUBLISHED', 'CORRECTED', 'WITHHELD'];
const LANGUAGES = ['en', 'de'];
const CLAIMANTS = named('a', 3);
const SOURCES = named('b', 4);
const TOPICS = named('c', 3);
const PUBLISHERS = ['Post', 'Times', ''];
/** Of so few claims that the others are looked up rather than read. */
const SMALL_PUBLISHER = 'The Rare Word';

/** A row of `public_claims`, as far as filters ask. */
interface Row {
  readonly id: string;
  readonly publication_status: string;
  readonly published_at: string;
  readonly updated_at: string;
  readonly claimed_on?: string | null;
  readonly language?: string;
  readonly claimant_id?: string | null;
  readonly rating?: { readonly key: string };
  readonly sources: readonly { readonly id: string; readonly publisher: string | null }[];
  readonly topics: readonly { readonly id: string }[];
}

/** Those of the public schema. */
interface Filter {
  readonly ratings?: readonly string[];
  readonly languages?: readonly string[];
  readonly publicationStatuses?: readonly string[];
  readonly claimants?: readonly string[];
  readonly sources?: readonly string[];
  readonly topics?: readonly string[];
  readonly publishers?: readonly string[];
  readonly publishedSince?: string;
  readonly publishedBefore?: string;
  readonly updatedSince?: string;
  readonly updatedBefore?: string;
  readonly claimedSince?: string;
  readonly claimedBefore?: string;
}

/** What a publication, a correction or a withholding writes. */
const WRITTEN = `publication_status, text, rationale, language, claimant_id, claimant_name, claimed_on, rating, sources,
  evidence, appearances, topics, published_at, updated_at`;

let api: TestApi;
/** All claims as they were written last. */
const rows = new Map<string, Row>();

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  const random = new Random(11);
  const insert = async (row: Row) => {
    await owner.query('DELETE FROM public_claims WHERE id = $1', [row.id]);
    await owner.query(
      'INSERT INTO public_claims SELECT * FROM json_populate_record(NULL::public_claims, $1)',
      [JSON.stringify(row)],
    );
  };
  const change = (row: Row) =>
    owner.query(
      `UPDATE public_claims SET (${WRITTEN}) = (
         SELECT ${WRITTEN} FROM json_populate_record(NULL::public_claims, $1)) WHERE id = $2`,
      [JSON.stringify(row), row.id],
    );
  const write = async (id: string, how: (row: Row) => Promise<unknown>) => {
    const row = randomRow(id, random);
    await how(row);
    rows.set(id, row);
  };
  const ids = named('d', CLAIMS);
  for (const id of ids) await write(id, insert);
  // Some go, and come back as others; some become others.
  for (let i = 0; i < 60; i += 1) await write(random.oneOf(ids), insert);
  for (let i = 0; i < 60; i += 1) await write(random.oneOf(ids), change);
  await owner.end();
}, 120_000);

afterAll(() => api.close());

describe('the claims that a filter finds, and their number', () => {
  const random = new Random(12);
  const values = <Value>(of: readonly Value[]) =>
    random.oneOf([[random.oneOf(of)], [random.oneOf(of), random.oneOf(of)], [...of], []]);
  const sometimes = (odds: number, part: () => Filter) => (random.below(odds) === 0 ? part() : {});
  const filter = (): Filter => ({
    ...sometimes(4, () => ({ ratings: values(RATINGS) })),
    ...sometimes(5, () => ({ languages: values(LANGUAGES) })),
    ...sometimes(6, () => ({ publicationStatuses: values(STATUSES) })),
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
  const ask = async (asked: Filter): Promise<List> => {
    const { claims } = await api.anybody.ask<{ claims: List }>(
      'query ($filter: ClaimFilter) { claims(first: 100, filter: $filter) { totalCount nodes { id } } }',
      { filter: asked },
    );
    return claims;
  };

  it('are those that it describes, however the filter is made up', async () => {
    const differing: object[] = [];
    let found = 0;
    const check = (list: List, asked: Filter, topic?: string) => {
      if (differsFromRows(list, asked, topic))
        differing.push({ asked, topic, counted: list.totalCount, list });
      if (list.nodes.length > 0) found += 1;
    };
    for (let i = 0; i < FILTERS; i += 1) {
      const asked = filter();
      check(await ask(asked), asked);
      if (i % 4 !== 0) continue;
      const { topics } = await api.anybody.ask<{ topics: { nodes: { id: string; claims: List }[] } }>(
        `query ($filter: ClaimFilter) { topics(first: 10) { nodes {
           id claims(first: 100, filter: $filter) { totalCount nodes { id } } } } }`,
        { filter: asked },
      );
      for (const { id, claims: ofTopic } of topics.nodes) check(ofTopic, asked, id);
    }
    expect(differing.slice(0, 3)).toEqual([]);
    expect(found).toBeGreaterThan(FILTERS / 4);
  }, 120_000);

  const facets: (() => Filter)[] = [
    () => ({}),
    () => ({ claimants: [random.oneOf(CLAIMANTS)] }),
    () => ({ publishers: [random.oneOf(PUBLISHERS)] }),
    () => ({ sources: [SOURCES[0]!, random.oneOf(SOURCES)] }),
    () => ({ publishers: [random.oneOf(PUBLISHERS)], topics: [random.oneOf(TOPICS)] }),
  ];
  const columns: (() => Filter)[] = [
    () => ({}),
    () => ({ ratings: [random.oneOf(RATINGS)] }),
    () => ({ languages: [random.oneOf(LANGUAGES)] }),
    () => ({ publicationStatuses: [random.oneOf(STATUSES)] }),
    () => ({ ratings: ['true', 'false'], languages: [random.oneOf(LANGUAGES)] }),
  ];
  const dates = (['published', 'updated', 'claimed'] as const).map((date): (() => Filter)[] => {
    const [from, to] = date === 'claimed' ? [DAYS, DAYS] : [EARLY_MOMENTS, MOMENTS];
    const since = () => ({ [`${date}Since`]: random.oneOf(from) });
    const before = () => ({ [`${date}Before`]: random.oneOf(to) });
    return [() => ({}), since, before, () => ({ ...since(), ...before() })];
  });

  it('are those that it describes, in every combination of facets, columns and dates', async () => {
    const differing: object[] = [];
    let found = 0;
    const parts = [facets, columns, ...dates];
    const combinations = parts.reduce<Filter[]>(
      (filters, part) => filters.flatMap((begun) => part.map((more) => ({ ...begun, ...more() }))),
      [{}],
    );
    for (const asked of combinations) {
      const list = await ask(asked);
      if (differsFromRows(list, asked)) differing.push({ asked, counted: list.totalCount, list });
      if (list.nodes.length > 0) found += 1;
    }
    expect(differing.slice(0, 3)).toEqual([]);
    expect(found).toBeGreaterThan(combinations.length / 4);
  }, 120_000);
});

/** Whether a list or its number is another than that of the rows that a filter describes, of those with a topic if given. */
function differsFromRows({ totalCount, nodes }: List, asked: Filter, topic?: string): boolean {
  const expected = [...rows.values()].filter(
    (row) => isDescribed(row, asked) && (topic === undefined || row.topics.some(({ id }) => id === topic)),
  );
  const inOrder = (claims: readonly { readonly id: string }[]) =>
    claims
      .map(({ id }) => id)
      .sort()
      .join();
  return totalCount !== expected.length || inOrder(nodes) !== inOrder(expected);
}

function isDescribed(row: Row, asked: Filter): boolean {
  const hasOne = (wanted: readonly string[] | undefined, has: readonly (string | null | undefined)[]) =>
    wanted === undefined || wanted.some((each) => has.includes(each));
  const isWithin = (at: string | null | undefined, since: string | undefined, before: string | undefined) =>
    (since === undefined && before === undefined) ||
    (at != null && at >= (since ?? '') && (before === undefined || at < before));
  return (
    hasOne(asked.ratings, [row.rating?.key]) &&
    hasOne(asked.languages, [row.language]) &&
    hasOne(asked.publicationStatuses, [row.publication_status]) &&
    hasOne(asked.claimants, [row.claimant_id]) &&
    hasOne(
      asked.sources,
      row.sources.map(({ id }) => id),
    ) &&
    hasOne(
      asked.publishers,
      row.sources.map(({ publisher }) => publisher),
    ) &&
    hasOne(
      asked.topics,
      row.topics.map(({ id }) => id),
    ) &&
    isWithin(row.published_at, asked.publishedSince, asked.publishedBefore) &&
    isWithin(row.updated_at, asked.updatedSince, asked.updatedBefore) &&
    isWithin(row.claimed_on, asked.claimedSince, asked.claimedBefore)
  );
}

function randomRow(id: string, random: Random): Row {
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
  const published = random.oneOf(MOMENTS);
  return {
    id,
    publication_status: isWithheld ? 'WITHHELD' : random.oneOf(['PUBLISHED', 'CORRECTED']),
    published_at: published,
    // Half of them as they were first published.
    updated_at: random.below(2) === 0 ? published : random.oneOf(MOMENTS),
    ...{ sources: [], topics: [], evidence: [], appearances: [] },
    ...(!isWithheld && content),
  };
}

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

function source(id: string, random: Random) {
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
