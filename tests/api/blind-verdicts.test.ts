import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, ratingId, writeClaim, type ClaimView } from '../support/desk.ts';
import type { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let one: TestPerson;
let two: TestPerson;
let third: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  one = await api.signInNew('EDITOR', 'Ines Holm');
  two = await api.signInNew('REVIEWER', 'Tomas Reyl');
  third = await api.signInNew('ADMIN');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });

async function seen(desk: GraphQLClient, id: string): Promise<unknown> {
  const { claim } = await desk.ask<{ claim: { blindVerdicts: unknown } }>(
    `query ($id: ID!) { claim(id: $id) { blindVerdicts { wanted waitsForMe given agree valueDifference
       mine { rating { key } } both { person { name } rating { key } rationale revisionNumber } } } }`,
    { id },
  );
  return claim.blindVerdicts;
}

async function unrated(): Promise<ClaimView> {
  const claim = await writeClaim(one.desk, { ratingId: null, rationale: null });
  return must(one.desk, 'wantBlindVerdicts', { ...at(claim), wanted: true });
}

const give = async (person: TestPerson, claim: ClaimView, key: string) =>
  claimMutation(person.desk, 'giveBlindVerdict', {
    ...at(claim),
    ratingId: await ratingId(person.desk, key),
    rationale: `I find it ${key}.`,
  });

describe('two people', () => {
  it('rate without seeing each other, then see both and the difference', async () => {
    const claim = await unrated();
    const first = (await give(one, claim, 'true')).claim!;
    expect(await seen(one.desk, claim.id)).toMatchObject({
      given: 1,
      waitsForMe: false,
      mine: { rating: { key: 'true' } },
      both: [],
    });
    for (const other of [two, third]) {
      expect(await seen(other.desk, claim.id)).toEqual({
        wanted: true,
        waitsForMe: true,
        given: 1,
        agree: null,
        valueDifference: null,
        mine: null,
        both: [],
      });
    }
    const second = (await give(two, first, 'half-true')).claim!;
    const both = {
      given: 2,
      agree: false,
      valueDifference: 2,
      waitsForMe: false,
      both: [
        {
          person: { name: 'Ines Holm' },
          rating: { key: 'true' },
          rationale: 'I find it true.',
          revisionNumber: 1,
        },
        { person: { name: 'Tomas Reyl' }, rating: { key: 'half-true' } },
      ],
    };
    expect(await seen(third.desk, claim.id)).toMatchObject(both);
    const rated = { ...at(second), ratingId: await ratingId(one.desk, 'true'), rationale: 'We talked.' };
    await must(one.desk, 'reviseClaim', rated);
    expect(await seen(third.desk, claim.id)).toMatchObject(both);
  });

  it('are each asked once, and no third one', async () => {
    const claim = await unrated();
    const first = (await give(one, claim, 'true')).claim!;
    expect((await give(one, first, 'false')).userErrors[0]).toMatchObject({ code: 'VERDICT_GIVEN' });
    const second = (await give(two, first, 'true')).claim!;
    expect(await seen(one.desk, claim.id)).toMatchObject({ agree: true, valueDifference: 0 });
    expect((await give(third, second, 'true')).userErrors[0]).toMatchObject({ code: 'VERDICT_GIVEN' });
  });

  it('begin anew with a new revision, and what was given alone is nobody’s to see', async () => {
    const claim = await unrated();
    const first = (await give(one, claim, 'true')).claim!;
    await must(one.desk, 'reviseClaim', { ...at(first), text: 'Another claim altogether.' });
    expect(await seen(two.desk, claim.id)).toMatchObject({
      given: 0,
      waitsForMe: true,
      mine: null,
      both: [],
    });
  });
});

describe('a claim that is to be rated so', () => {
  it('takes no rating before, in the database too', async () => {
    const claim = await unrated();
    const rated = { ...at(claim), ratingId: await ratingId(one.desk, 'true') };
    expect((await claimMutation(one.desk, 'reviseClaim', rated)).userErrors).toMatchObject([
      { code: 'VERDICTS_OPEN', field: 'input.ratingId' },
    ]);
    const app = createPool({ url: api.database.appUrl, max: 1 });
    await expect(
      app.query(
        `INSERT INTO claim_revisions (claim_id, number, text, author_id, rating_id)
         SELECT $1, 2, 'x', $2, id FROM ratings LIMIT 1`,
        [claim.id, one.id],
      ),
    ).rejects.toThrow(/two people have to rate/);
    await app.end();
    const without = await must(one.desk, 'wantBlindVerdicts', { ...at(claim), wanted: false });
    await must(one.desk, 'reviseClaim', { ...rated, version: without.version });
  });

  it('must have no rating, and be wanted so', async () => {
    const claim = await writeClaim(one.desk);
    expect(
      (await claimMutation(one.desk, 'wantBlindVerdicts', { ...at(claim), wanted: true })).userErrors,
    ).toMatchObject([{ code: 'MOVE_NOT_ALLOWED', field: 'input.wanted' }]);
    expect((await give(one, claim, 'true')).userErrors[0]).toMatchObject({ code: 'VERDICTS_UNWANTED' });
    const viewer = await api.signInNew('VIEWER');
    const open = await unrated();
    expect((await give(viewer, open, 'true')).userErrors[0]).toMatchObject({ code: 'FORBIDDEN' });
    const bad = { ...at(open), ratingId: open.id, rationale: ' ' };
    expect((await claimMutation(two.desk, 'giveBlindVerdict', bad)).userErrors[0]).toMatchObject({
      code: 'INVALID',
      field: 'input.rationale',
    });
    expect(
      (await claimMutation(two.desk, 'giveBlindVerdict', { ...bad, rationale: 'x' })).userErrors[0],
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});
