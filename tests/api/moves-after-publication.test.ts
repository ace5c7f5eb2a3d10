import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });

describe('what was published', () => {
  const shown = (id: string) =>
    api.anybody.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { publicationStatus text rationale publicNote rating { key } evidence { id } sources { id } publishedAt } }',
      { id },
    );

  it('is corrected and retracted by two people and with a note', async () => {
    const people = { editor: editor.desk, reviewer: reviewer.desk };
    const first = await publishClaim(people, await writeClaim(editor.desk));
    expect(await claimMutation(reviewer.desk, 'publish', at(first))).toMatchObject({
      userErrors: [{ code: 'ALREADY_PUBLISHED' }],
    });
    expect(
      (await claimMutation(editor.desk, 'reviseClaim', { ...at(first), rationale: 'New.' })).userErrors,
    ).toMatchObject([{ code: 'INVALID', field: 'input.publicNote' }]);
    const again = { ...at(first), rationale: 'New.', proposes: 'PUBLICATION' };
    expect((await claimMutation(editor.desk, 'reviseClaim', again)).userErrors[0]).toMatchObject({
      code: 'ALREADY_PUBLISHED',
    });
    const correction = await must(editor.desk, 'reviseClaim', {
      ...at(first),
      rationale: 'New.',
      publicNote: 'We had the rationale wrong.',
    });
    expect(correction.revision).toMatchObject({
      proposes: 'CORRECTION',
      publicNote: 'We had the rationale wrong.',
    });
    expect(await shown(first.id)).toMatchObject({
      claim: {
        publicationStatus: 'PUBLISHED',
        rationale: 'The report has the number in these words.',
        publicNote: null,
      },
    });
    const corrected = await publishClaim(people, correction);
    expect(await shown(first.id)).toMatchObject({
      claim: { publicationStatus: 'CORRECTED', rationale: 'New.', publicNote: 'We had the rationale wrong.' },
    });
    const retraction = await must(editor.desk, 'reviseClaim', {
      ...at(corrected),
      proposes: 'RETRACTION',
      publicNote: 'We take it back.',
    });
    const retracted = await publishClaim(people, retraction);
    expect(retracted.publicationStatus).toBe('RETRACTED');
    expect(await shown(first.id)).toMatchObject({
      claim: { publicationStatus: 'RETRACTED', publicNote: 'We take it back.' },
    });
    const { claim } = await editor.desk.ask<{ claim: { publications: { contentSha256: string }[] } }>(
      `query ($id: ID!) { claim(id: $id) { publications { number kind publicNote contentSha256 publishedBy { id } approvedBy { id } } } }`,
      { id: first.id },
    );
    expect(claim.publications).toMatchObject([
      { number: 3, kind: 'RETRACTION', publicNote: 'We take it back.' },
      { number: 2, kind: 'CORRECTION' },
      {
        number: 1,
        kind: 'PUBLICATION',
        publicNote: null,
        publishedBy: { id: reviewer.id },
        approvedBy: { id: reviewer.id },
      },
    ]);
    expect(claim.publications[0]!.contentSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is withheld by one person at once, until two decide', async () => {
    const people = { editor: editor.desk, reviewer: reviewer.desk };
    const claim = await publishClaim(people, await writeClaim(editor.desk));
    const withheld = await must(reviewer.desk, 'withhold', { ...at(claim), reason: 'A threat.' });
    expect(withheld).toMatchObject({ publicationStatus: 'WITHHELD', verificationStatus: 'APPROVED' });
    expect(await shown(claim.id)).toEqual({
      claim: {
        publicationStatus: 'WITHHELD',
        text: null,
        rationale: null,
        publicNote: null,
        rating: null,
        evidence: [],
        sources: [],
        publishedAt: expect.any(String),
      },
    });
    expect(
      (await claimMutation(reviewer.desk, 'withhold', { ...at(withheld), reason: 'Again.' })).userErrors[0],
    ).toMatchObject({ code: 'NOT_PUBLISHED' });
    const back = await must(editor.desk, 'reviseClaim', { ...at(withheld), publicNote: 'It stands again.' });
    await publishClaim(people, back);
    expect(await shown(claim.id)).toMatchObject({
      claim: { publicationStatus: 'CORRECTED', publicNote: 'It stands again.' },
    });
  });

  it('is published again as it was after it was withheld, by two people, and keeps its corrections', async () => {
    const people = { editor: editor.desk, reviewer: reviewer.desk };
    const first = await publishClaim(people, await writeClaim(editor.desk));
    const withheld = await must(reviewer.desk, 'withhold', { ...at(first), reason: 'A threat.' });
    const changed = { ...at(withheld), proposes: 'PUBLICATION', rationale: 'Another one.' };
    expect((await claimMutation(editor.desk, 'reviseClaim', changed)).userErrors).toMatchObject([
      { code: 'INVALID', field: 'input.proposes' },
    ]);
    const again = await must(editor.desk, 'reviseClaim', { ...at(withheld), proposes: 'PUBLICATION' });
    expect(await shown(first.id)).toMatchObject({ claim: { publicationStatus: 'WITHHELD', text: null } });
    const back = await publishClaim(people, again);
    expect(back.publicationStatus).toBe('PUBLISHED');
    expect(await shown(first.id)).toMatchObject({
      claim: { publicationStatus: 'PUBLISHED', rationale: first.revision.rationale, publicNote: null },
    });
    const corrected = await publishClaim(
      people,
      await must(editor.desk, 'reviseClaim', {
        ...at(back),
        rationale: 'Better.',
        publicNote: 'We had it wrong.',
      }),
    );
    const down = await must(reviewer.desk, 'withhold', { ...at(corrected), reason: 'Again.' });
    await publishClaim(
      people,
      await must(editor.desk, 'reviseClaim', { ...at(down), proposes: 'PUBLICATION' }),
    );
    expect(await shown(first.id)).toMatchObject({
      claim: { publicationStatus: 'CORRECTED', rationale: 'Better.', publicNote: 'We had it wrong.' },
    });
  });

  it('is not there before: no correction, no withholding of a draft', async () => {
    const claim = await writeClaim(editor.desk);
    expect(
      (await claimMutation(reviewer.desk, 'withhold', { ...at(claim), reason: 'x' })).userErrors[0],
    ).toMatchObject({
      code: 'NOT_PUBLISHED',
    });
    const correction = { ...at(claim), proposes: 'CORRECTION', publicNote: 'x' };
    expect((await claimMutation(editor.desk, 'reviseClaim', correction)).userErrors[0]).toMatchObject({
      code: 'NOT_PUBLISHED',
    });
  });
});
