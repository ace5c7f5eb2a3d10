import { randomUUID } from 'node:crypto';
import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  claimMutation,
  must,
  publishClaim,
  ratingId,
  writeClaim,
  type UserErrorView,
} from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let admin: TestPerson;
let editor: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  admin = await api.signInNew('ADMIN', 'Amina Dorval');
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
});

afterAll(() => api.close());

interface Scale {
  readonly version: number;
  readonly ratings: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly retired: boolean;
  }[];
}
interface Answer {
  readonly scale: Scale | null;
  readonly conflict: { readonly version: number; readonly changedBy: { readonly name: string } } | null;
  readonly userErrors: readonly UserErrorView[];
}

const WANT = 'version ratings { id key name value colour icon retired }';
const scale = async () =>
  (await editor.desk.ask<{ ratingScale: Scale }>(`{ ratingScale { ${WANT} } }`)).ratingScale;
async function edit(name: string, type: string, input: object, desk = admin.desk): Promise<Answer> {
  const { version } = await scale();
  const data = await desk.ask<Record<string, Answer>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { scale { ${WANT} } conflict { version changedBy { name } } userErrors { code field message } } }`,
    { input: { version, ...input } },
  );
  return data[name]!;
}
const update = (input: object, desk = admin.desk) => edit('updateRating', 'UpdateRatingInput', input, desk);
const NEW = {
  key: 'satire',
  name: 'Satire',
  colour: '#5a2d82',
  icon: 'quote',
  explanation: 'It was never meant.',
};
const create = (input: object = {}) => edit('createRating', 'CreateRatingInput', { ...NEW, ...input });

describe('the rating scale', () => {
  it('is edited without changing what was published', async () => {
    const people = { editor: editor.desk, reviewer: reviewer.desk };
    const claim = await publishClaim(people, await writeClaim(editor.desk));
    const id = await ratingId(editor.desk, 'true');
    const answer = await update({ id, name: 'Correct', colour: '#0A5C36', icon: 'question', value: 9 });
    expect(answer.scale!.ratings[0]).toMatchObject({
      key: 'true',
      name: 'Correct',
      colour: '#0a5c36',
      icon: 'question',
      value: 9,
    });
    const { claim: shown } = await api.anybody.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { rating { key name value } } }',
      { id: claim.id },
    );
    expect(shown).toEqual({ rating: { key: 'true', name: 'True', value: 5 } });
  });

  it('is put in another order', async () => {
    const ids = (await scale()).ratings.map(({ id }) => id).reverse();
    const { scale: after } = await edit('orderRatings', 'OrderRatingsInput', { ratingIds: ids });
    expect(after!.ratings.map(({ id }) => id)).toEqual(ids);
    for (const ratingIds of [ids.slice(1), [...ids, ids[0]], [...ids.slice(1), ids[1]]]) {
      expect((await edit('orderRatings', 'OrderRatingsInput', { ratingIds })).userErrors).toMatchObject([
        { code: 'INVALID', field: 'input.ratingIds' },
      ]);
    }
  });

  it('takes new labels, once for one key', async () => {
    const input = { idempotencyKey: randomUUID(), version: (await scale()).version };
    const [one, two] = [await create(input), await create(input)];
    expect(one.scale!.ratings.at(-1)).toMatchObject({ key: 'satire', name: 'Satire', retired: false });
    expect(two.scale!.ratings).toHaveLength(one.scale!.ratings.length);
    expect((await create()).userErrors).toMatchObject([{ code: 'NAME_TAKEN' }]);
  });

  it.each([
    [{ key: 'Not A Key' }, 'input.key'],
    [{ name: '' }, 'input.name'],
    [{ colour: 'red' }, 'input.colour'],
    [{ colour: '#ffff00' }, 'input.colour'],
    [{ icon: 'unicorn' }, 'input.icon'],
    [{ value: 5_000 }, 'input.value'],
    [{ explanation: ' ' }, 'input.explanation'],
  ])('refuses a label that cannot be, case %#', async (input, field) => {
    expect((await create({ key: 'other', name: 'Other', ...input })).userErrors).toMatchObject([
      { code: 'INVALID', field },
    ]);
  });

  it('tells who lost that somebody was faster', async () => {
    const { version } = await scale();
    const id = await ratingId(editor.desk, 'false');
    await update({ id, version, explanation: 'Sources say otherwise.' });
    expect(await update({ id, version, name: 'Wrong' })).toMatchObject({
      scale: null,
      conflict: { version: version + 1, changedBy: { name: 'Amina Dorval' } },
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect((await update({ id, name: 'Mine' }, editor.desk)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await update({ id: 'x' })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'input.id' }]);
  });
});

describe('a retired rating', () => {
  it('is refused for every new revision, in the database too, and stays where it was given', async () => {
    const id = await ratingId(editor.desk, 'mostly-true');
    const claim = await writeClaim(editor.desk, { ratingId: id });
    await update({ id, retired: true });
    const at = { id: claim.id, version: claim.version };
    const refused = [{ code: 'RATING_RETIRED', field: 'input.ratingId' }];
    expect(
      (await claimMutation(editor.desk, 'createClaim', { text: 'x', ratingId: id })).userErrors,
    ).toMatchObject(refused);
    expect(
      (await claimMutation(editor.desk, 'reviseClaim', { ...at, rationale: 'More.' })).userErrors,
    ).toMatchObject(refused);
    expect(
      (await claimMutation(editor.desk, 'restoreRevision', { ...at, number: 1 })).userErrors,
    ).toMatchObject(refused);
    const app = createPool({ url: api.database.appUrl, max: 1 });
    await expect(
      app.query(
        `INSERT INTO claim_revisions (claim_id, number, text, author_id, rating_id) VALUES ($1, 2, 'x', $2, $3)`,
        [claim.id, editor.id, id],
      ),
    ).rejects.toThrow(/retired rating/);
    await app.end();
    const other = await ratingId(editor.desk, 'half-true');
    await must(editor.desk, 'restoreRevision', { ...at, number: 1, ratingId: other });
    expect(
      (await update({ id, retired: false })).scale!.ratings.find((each) => each.id === id),
    ).toMatchObject({ retired: false });
  });

  it('is never the last', async () => {
    const { ratings } = await scale();
    for (const { id } of ratings.slice(1)) await update({ id, retired: true });
    expect((await update({ id: ratings[0]!.id, retired: true })).userErrors).toMatchObject([
      { code: 'INVALID', field: 'input.retired' },
    ]);
    for (const { id } of ratings.slice(1)) await update({ id, retired: false });
  });
});
