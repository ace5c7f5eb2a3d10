import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR', 'Ines Holm');
  reviewer = await api.signInNew('REVIEWER', 'Tomas Reyl');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });
const finding = {
  finding: 'NUMBER|place|4,120',
  message: 'The source has 4,121.',
  reason: 'Counted another day.',
};

interface Dismissal {
  readonly id: string;
  readonly reason: string;
}

async function dismissalsOf(claimId: string, { desk } = reviewer): Promise<Dismissal[]> {
  const { claim } = await desk.ask<{ claim: { dismissedFindings: Dismissal[] } }>(
    `query ($id: ID!) { claim(id: $id) { dismissedFindings { id finding message reason createdAt
       dismissedBy { name } } } }`,
    { id: claimId },
  );
  return claim.dismissedFindings;
}

describe('dismissed findings', () => {
  it('are told to everybody at the desk, and taken up again', async () => {
    const claim = await writeClaim(editor.desk);
    const dismissed = await must(editor.desk, 'dismissFinding', { ...at(claim), ...finding });
    const [kept] = await dismissalsOf(claim.id);
    expect(kept).toMatchObject({ ...finding, dismissedBy: { name: 'Ines Holm' } });
    const taken = await must(reviewer.desk, 'takeUpFinding', { ...at(dismissed), dismissalId: kept!.id });
    expect(await dismissalsOf(claim.id)).toEqual([]);
    await must(editor.desk, 'dismissFinding', { ...at(taken), ...finding, reason: 'It does not matter.' });
    expect(await dismissalsOf(claim.id)).toMatchObject([{ reason: 'It does not matter.' }]);
  });

  it('come with a new claim, and leave its approval as it is', async () => {
    const other = { ...finding, finding: 'NAME|place|Lindvik' };
    const claim = await writeClaim(editor.desk, { dismissedFindings: [finding, other] });
    const kept = await dismissalsOf(claim.id);
    expect(kept).toHaveLength(2);
    for (const each of [finding, other]) expect(kept).toContainEqual(expect.objectContaining(each));
    const sent = await must(editor.desk, 'sendToReview', at(claim));
    const approved = await must(reviewer.desk, 'approve', at(sent));
    const third = { ...finding, finding: 'DATE|place|2023' };
    const dismissed = await must(editor.desk, 'dismissFinding', { ...at(approved), ...third });
    expect(dismissed.verificationStatus).toBe('APPROVED');
    await must(reviewer.desk, 'publish', { ...at(dismissed) });
  });

  it('are kept once, however often the request is sent', async () => {
    const claim = await writeClaim(editor.desk);
    const request = { ...at(claim), ...finding, idempotencyKey: 'dismissed-once-0001' };
    await must(editor.desk, 'dismissFinding', request);
    await must(editor.desk, 'dismissFinding', request);
    expect(await dismissalsOf(claim.id)).toHaveLength(1);
  });

  it('may have names as long as claim and source, and are told apart to the last letter', async () => {
    const claim = await writeClaim(editor.desk);
    const long = 'x'.repeat(19_000);
    const one = await must(editor.desk, 'dismissFinding', { ...at(claim), ...finding, finding: `${long}1` });
    await must(editor.desk, 'dismissFinding', { ...at(one), ...finding, finding: `${long}2` });
    expect(await dismissalsOf(claim.id)).toHaveLength(2);
  });

  it('are refused with what to do', async () => {
    const claim = await must(editor.desk, 'dismissFinding', {
      ...at(await writeClaim(editor.desk)),
      ...finding,
    });
    const viewer = await api.signInNew('VIEWER', 'Vera Viewer');
    const dismiss = async (input: object = {}, { desk } = editor) =>
      (await claimMutation(desk, 'dismissFinding', { ...at(claim), ...finding, ...input })).userErrors[0];
    expect(await dismiss()).toMatchObject({ code: 'ALREADY_DISMISSED', field: 'input.finding' });
    expect(await dismiss({}, viewer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await dismiss({ reason: ' ' })).toMatchObject({ code: 'INVALID', field: 'input.reason' });
    expect(await dismiss({ finding: '' })).toMatchObject({ code: 'INVALID', field: 'input.finding' });
    expect(await dismiss({ finding: 'new', version: 1 })).toMatchObject({ code: 'CONFLICT' });
    const takeUp = async (dismissalId: string, which = claim) =>
      (await claimMutation(editor.desk, 'takeUpFinding', { ...at(which), dismissalId })).userErrors[0];
    const [kept] = await dismissalsOf(claim.id);
    const unknown = { code: 'NOT_FOUND', field: 'input.dismissalId' };
    expect(await takeUp('x')).toMatchObject(unknown);
    expect(await takeUp(claim.id)).toMatchObject(unknown);
    expect(await takeUp(kept!.id, await writeClaim(editor.desk))).toMatchObject(unknown);
    const twice = await claimMutation(editor.desk, 'createClaim', {
      text: 'Twice.',
      dismissedFindings: [finding, finding],
    });
    expect(twice.userErrors[0]).toMatchObject({ code: 'INVALID', field: 'input.dismissedFindings' });
  });
});
