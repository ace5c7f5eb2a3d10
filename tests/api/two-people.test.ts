import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, ratingId, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let mara: TestPerson;
let tomas: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  mara = await api.signInNew('REVIEWER', 'Mara Quell');
  tomas = await api.signInNew('REVIEWER', 'Tomas Reyl');
  admin = await api.signInNew('ADMIN');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });

interface Standing {
  readonly allowedActions: readonly string[];
  readonly refusedActions: readonly { readonly action: string; readonly why: { readonly code: string } }[];
  readonly parts: readonly {
    readonly contributor: { readonly name: string };
    readonly approvals: readonly Approval[];
  }[];
  readonly publications: readonly { readonly approvals: readonly Approval[] }[];
}
interface Approval {
  readonly reviewer: { readonly name: string };
  readonly labelChanges: readonly {
    readonly what: string;
    readonly approved: string;
    readonly today: string;
  }[];
}

async function standing({ id }: ClaimView, { desk }: TestPerson): Promise<Standing> {
  const approval = '{ reviewer { name } labelChanges { what approved today } }';
  const { claim } = await desk.ask<{ claim: Standing }>(
    `query ($id: ID!) { claim(id: $id) { allowedActions refusedActions { action why { code message } }
       parts { contributor { name } approvals ${approval} } publications { approvals ${approval} } } }`,
    { id },
  );
  return claim;
}

const approvers = ({ parts }: Standing) =>
  parts.map(({ contributor, approvals }) => [
    contributor.name,
    ...approvals.map((each) => each.reviewer.name),
  ]);
const refused = ({ refusedActions }: Standing) => refusedActions.map(({ action, why }) => [action, why.code]);

/** A claim in review that Mara and Tomas wrote. */
async function writtenByBoth(): Promise<ClaimView> {
  const written = await writeClaim(mara.desk);
  const revised = await must(tomas.desk, 'reviseClaim', { ...at(written), rationale: 'Said better.' });
  return must(tomas.desk, 'sendToReview', at(revised));
}

describe('the parts of a claim', () => {
  it('are approved by somebody else each, and tell what is missing', async () => {
    const sent = await writtenByBoth();
    expect(approvers(await standing(sent, mara))).toEqual([['Mara Quell'], ['Tomas Reyl']]);

    const half = await must(mara.desk, 'approve', at(sent));
    const seen = await standing(half, mara);
    expect(approvers(seen)).toEqual([['Mara Quell'], ['Tomas Reyl', 'Mara Quell']]);
    expect(seen.allowedActions).not.toContain('APPROVE');
    expect(refused(seen)).toEqual([['PUBLISH', 'MOVE_NOT_ALLOWED']]);

    const whole = await must(tomas.desk, 'approve', at(half));
    const ready = await standing(whole, mara);
    expect(approvers(ready)).toEqual([
      ['Mara Quell', 'Tomas Reyl'],
      ['Tomas Reyl', 'Mara Quell'],
    ]);
    expect([ready.refusedActions, ready.allowedActions.includes('PUBLISH')]).toEqual([[], true]);

    const published = await standing(await must(mara.desk, 'publish', at(whole)), mara);
    expect([published.parts, published.refusedActions]).toEqual([[], []]);
    expect(
      published.publications.map(({ approvals }) => approvals.map((each) => each.reviewer.name)),
    ).toEqual([['Mara Quell', 'Tomas Reyl']]);
  });

  it('need the first approval again when a label changed before the second', async () => {
    const half = await must(mara.desk, 'approve', at(await writtenByBoth()));
    await renameTrue('Correct');
    expect((await standing(half, mara)).parts[1]!.approvals).toMatchObject([
      { labelChanges: [{ what: 'rating.name', approved: 'True', today: 'Correct' }] },
    ]);
    const other = await must(tomas.desk, 'approve', at(half));
    const seen = await standing(other, mara);
    expect(approvers(seen)).toEqual([['Mara Quell', 'Tomas Reyl'], ['Tomas Reyl']]);
    expect(seen.allowedActions).toContain('APPROVE');

    const whole = await must(mara.desk, 'approve', at(other));
    await renameTrue('True');
    const { publications } = await standing(await must(mara.desk, 'publish', at(whole)), mara);
    expect(publications[0]!.approvals).toMatchObject([
      { reviewer: { name: 'Tomas Reyl' }, labelChanges: [{ approved: 'Correct', today: 'True' }] },
      { reviewer: { name: 'Mara Quell' } },
    ]);
    const { claim } = await api.anybody.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { rating { name } } }',
      { id: whole.id },
    );
    expect(claim).toEqual({ rating: { name: 'Correct' } });
  });
});

describe('what somebody cannot do yet', () => {
  it('is told with why, in the words of the mutation, to those whose role has it', async () => {
    const own = await must(mara.desk, 'sendToReview', at(await writeClaim(mara.desk)));
    const alone = await standing(own, mara);
    expect(refused(alone)).toEqual([
      ['APPROVE', 'SELF_APPROVAL'],
      ['PUBLISH', 'MOVE_NOT_ALLOWED'],
    ]);
    const { userErrors } = await claimMutation(mara.desk, 'approve', at(own));
    expect(alone.refusedActions[0]!.why).toMatchObject({ message: userErrors[0]!.message });
    expect(refused(await standing(own, tomas))).toEqual([['PUBLISH', 'MOVE_NOT_ALLOWED']]);
    expect(refused(await standing(own, editor))).toEqual([]);
  });

  it('is to approve while a change request is open, and nothing before review', async () => {
    const draft = await writeClaim(editor.desk);
    expect(refused(await standing(draft, tomas))).toEqual([]);
    const sent = await must(editor.desk, 'sendToReview', at(draft));
    const asked = await must(tomas.desk, 'addChangeRequest', { ...at(sent), message: 'Name the year.' });
    const seen = await standing(asked, tomas);
    expect(refused(seen)).toEqual([
      ['APPROVE', 'CHANGE_REQUESTS_OPEN'],
      ['PUBLISH', 'MOVE_NOT_ALLOWED'],
    ]);
    expect(seen.allowedActions).not.toContain('APPROVE');
  });
});

async function renameTrue(name: string): Promise<void> {
  const { ratingScale } = await admin.desk.ask<{ ratingScale: { version: number } }>(
    '{ ratingScale { version } }',
  );
  const input = { version: ratingScale.version, id: await ratingId(admin.desk, 'true'), name };
  const { updateRating } = await admin.desk.ask<{ updateRating: { userErrors: unknown[] } }>(
    'mutation ($input: UpdateRatingInput!) { updateRating(input: $input) { userErrors { message } } }',
    { input },
  );
  expect(updateRating.userErrors).toEqual([]);
}
