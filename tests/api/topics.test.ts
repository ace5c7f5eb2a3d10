import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, publishClaim, writeClaim } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';
import { addTopic, topicMutation } from '../support/work.ts';

const UNKNOWN = 'b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR', 'Ines Holm');
  reviewer = await api.signInNew('REVIEWER', 'Tomas Reyl');
});

afterAll(() => api.close());

const topicsOf = async (claimId: string) => {
  const { claim } = await editor.desk.ask<{ claim: { revision: { topics: { name: string }[] } } }>(
    'query ($id: ID!) { claim(id: $id) { revision { topics { name } } } }',
    { id: claimId },
  );
  return claim.revision.topics.map(({ name }) => name);
};

describe('topics', () => {
  it('are made, renamed, retired and brought back by those who may', async () => {
    const made = await topicMutation(reviewer.desk, 'createTopic', { name: 'Élections & Vote' });
    expect(made).toMatchObject({ topic: { name: 'Élections & Vote', slug: 'e-lections-vote', version: 1 } });
    const { id } = made.topic!;
    expect(
      await topicMutation(reviewer.desk, 'updateTopic', {
        id,
        version: 1,
        name: 'Elections',
        slug: 'elections',
      }),
    ).toMatchObject({ topic: { name: 'Elections', slug: 'elections', version: 2, retired: false } });
    expect(
      await topicMutation(reviewer.desk, 'updateTopic', { id, version: 2, retired: true }),
    ).toMatchObject({ topic: { retired: true } });
    const { topics, all } = await editor.desk.ask<{ topics: { id: string }[]; all: { id: string }[] }>(
      '{ topics { id } all: topics(includeRetired: true) { id } }',
    );
    expect([topics.some((topic) => topic.id === id), all.some((topic) => topic.id === id)]).toEqual([
      false,
      true,
    ]);
    expect(
      await topicMutation(reviewer.desk, 'updateTopic', { id, version: 3, retired: false }),
    ).toMatchObject({ topic: { retired: false } });
    expect((await topicMutation(editor.desk, 'createTopic', { name: 'Mine' })).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  it('tell who lost that somebody was faster, and who', async () => {
    const topic = await addTopic(reviewer.desk, 'Harbours');
    await topicMutation(reviewer.desk, 'updateTopic', {
      id: topic.id,
      version: 1,
      description: 'Ports too.',
    });
    expect(
      await topicMutation(reviewer.desk, 'updateTopic', { id: topic.id, version: 1, name: 'Ports' }),
    ).toMatchObject({
      topic: null,
      conflict: { version: 2, changedBy: { name: 'Tomas Reyl' } },
      userErrors: [{ code: 'CONFLICT', field: 'input.version' }],
    });
  });

  it.each([
    [{ name: ' ' }, 'INVALID', 'input.name'],
    [{ name: 'x'.repeat(201) }, 'INVALID', 'input.name'],
    [{ name: 'a\0' }, 'TEXT_UNREADABLE', 'input.name'],
    [{ name: 'Trams', slug: 'Not A Slug' }, 'INVALID', 'input.slug'],
    [{ name: 'السياسة' }, 'INVALID', 'input.slug'],
  ])('that cannot be are refused with what to do, case %#', async (input, code, field) => {
    expect((await topicMutation(reviewer.desk, 'createTopic', input)).userErrors).toMatchObject([
      { code, field },
    ]);
  });

  it('have a name of their own, whatever its capitals, also when two are made at once', async () => {
    await addTopic(reviewer.desk, 'Budget');
    expect((await topicMutation(reviewer.desk, 'createTopic', { name: 'BUDGET' })).userErrors).toMatchObject([
      { code: 'NAME_TAKEN', field: 'input.name' },
    ]);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => topicMutation(reviewer.desk, 'createTopic', { name: 'Energy' })),
    );
    expect(answers.filter(({ topic }) => topic !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => 'NAME_TAKEN'),
    );
  });
});

describe('the topics of a revision', () => {
  it('are kept when left out, replaced when given, and published with the claim', async () => {
    const [one, two] = [await addTopic(reviewer.desk, 'Shipping'), await addTopic(reviewer.desk, 'Trade')];
    const claim = await writeClaim(editor.desk, { topicIds: [two.id, one.id] });
    expect(await topicsOf(claim.id)).toEqual(['Trade', 'Shipping']);
    const kept = await must(editor.desk, 'reviseClaim', {
      id: claim.id,
      version: 1,
      rationale: 'Said better.',
    });
    expect(await topicsOf(claim.id)).toEqual(['Trade', 'Shipping']);
    const less = await must(editor.desk, 'reviseClaim', {
      id: claim.id,
      version: kept.version,
      topicIds: [one.id],
    });
    await publishClaim({ editor: editor.desk, reviewer: reviewer.desk }, less);
    await topicMutation(reviewer.desk, 'updateTopic', { id: one.id, version: 1, name: 'Renamed since' });
    const { rows } = await owned<{ topics: unknown }>(
      "SELECT content -> 'topics' AS topics FROM publications WHERE claim_id = $1",
      claim.id,
    );
    expect(rows).toEqual([{ topics: [{ id: one.id, name: 'Shipping', slug: 'shipping' }] }]);
  });

  it('find claims', async () => {
    const topic = await addTopic(reviewer.desk, 'Ferries');
    const claim = await writeClaim(editor.desk, { topicIds: [topic.id] });
    const { claims } = await editor.desk.ask<{ claims: { edges: { node: { id: string } }[] } }>(
      'query ($topicId: ID) { claims(topicId: $topicId) { edges { node { id } } } }',
      { topicId: topic.id },
    );
    expect(claims.edges.map(({ node }) => node.id)).toEqual([claim.id]);
    const { status, body } = await editor.desk.send('{ claims(topicId: "x") { totalCount } }');
    expect([status, body.errors?.[0]?.extensions?.['code']]).toEqual([200, 'BAD_USER_INPUT']);
  });

  it('must be there, in use and different', async () => {
    const topic = await addTopic(reviewer.desk, 'Weather');
    const held = await writeClaim(editor.desk, { topicIds: [topic.id] });
    await topicMutation(reviewer.desk, 'updateTopic', { id: topic.id, version: 1, retired: true });
    const other = await addTopic(reviewer.desk, 'Climate');
    const { userErrors } = await claimMutation(editor.desk, 'createClaim', {
      text: 'x',
      topicIds: [UNKNOWN, topic.id, other.id, other.id, 'no id'],
    });
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['TOPIC_UNKNOWN', 'input.topicIds.0'],
      ['TOPIC_RETIRED', 'input.topicIds.1'],
      ['INVALID', 'input.topicIds.3'],
      ['TOPIC_UNKNOWN', 'input.topicIds.4'],
    ]);
    const again = { id: held.id, version: 1, topicIds: [topic.id, other.id] };
    await must(editor.desk, 'reviseClaim', again);
    expect(await topicsOf(held.id)).toEqual(['Weather', 'Climate']);
  });
});

async function owned<Row extends object>(sql: string, value: string): Promise<{ rows: Row[] }> {
  const { createPool } = await import('@verbatim/database');
  const pool = createPool({ url: api.database.ownerUrl, max: 1 });
  try {
    return await pool.query<Row>(sql, [value]);
  } finally {
    await pool.end();
  }
}
