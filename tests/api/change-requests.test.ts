import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addSource,
  ARTICLE,
  claimMutation,
  must,
  placeOf,
  writeClaim,
  type ClaimView,
} from '../support/desk.ts';
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

interface Request {
  readonly id: string;
  readonly message: string;
  readonly resolved: boolean;
}

async function requestsOf(claimId: string): Promise<Request[]> {
  const { claim } = await editor.desk.ask<{ claim: { changeRequests: Request[] } }>(
    `query ($id: ID!) { claim(id: $id) { changeRequests { id message resolved revisionNumber requestedBy { name }
       span { exact } steps { action comment actor { name } } } } }`,
    { id: claimId },
  );
  return claim.changeRequests;
}

describe('change requests', () => {
  it('are tied to the claim or to words, resolved one by one, and opened again', async () => {
    const { latestSnapshot } = await addSource(editor.desk);
    const sent = await must(editor.desk, 'sendToReview', at(await writeClaim(editor.desk)));
    const span = { snapshotId: latestSnapshot.id, ...placeOf(ARTICLE, 'Traffic had fallen') };
    const one = await must(reviewer.desk, 'addChangeRequest', { ...at(sent), message: 'Name the year.' });
    const two = await must(reviewer.desk, 'addChangeRequest', { ...at(one), message: 'Use this too.', span });
    const [first, second] = await requestsOf(two.id);
    expect([first, second]).toMatchObject([
      {
        message: 'Name the year.',
        span: null,
        resolved: false,
        revisionNumber: 1,
        requestedBy: { name: 'Tomas Reyl' },
        steps: [],
      },
      { message: 'Use this too.', span: { exact: 'Traffic had fallen' } },
    ]);
    expect((await claimMutation(reviewer.desk, 'approve', at(two))).userErrors).toMatchObject([
      { code: 'CHANGE_REQUESTS_OPEN', message: expect.stringMatching(/Resolve each of them first/) },
    ]);
    const back = await must(reviewer.desk, 'requestChanges', { ...at(two), comment: 'See the two.' });
    const step = (claim: ClaimView, request: Request | undefined) => ({
      ...at(claim),
      changeRequestId: request!.id,
    });
    const half = await must(editor.desk, 'resolveChangeRequest', { ...step(back, first), comment: 'Done.' });
    expect((await claimMutation(editor.desk, 'sendToReview', at(half))).userErrors).toMatchObject([
      { code: 'CHANGE_REQUESTS_OPEN', message: expect.stringMatching(/Resolve each of them first/) },
    ]);
    expect(
      (await claimMutation(editor.desk, 'resolveChangeRequest', step(half, first))).userErrors,
    ).toMatchObject([{ code: 'MOVE_NOT_ALLOWED', field: 'input.changeRequestId' }]);
    const whole = await must(editor.desk, 'resolveChangeRequest', step(half, second));
    const again = await must(editor.desk, 'sendToReview', at(whole));
    const opened = await must(reviewer.desk, 'reopenChangeRequest', {
      ...step(again, first),
      comment: 'Not quite.',
    });
    expect((await claimMutation(reviewer.desk, 'approve', at(opened))).userErrors[0]).toMatchObject({
      code: 'CHANGE_REQUESTS_OPEN',
    });
    const done = await must(editor.desk, 'resolveChangeRequest', step(opened, first));
    const approved = await must(reviewer.desk, 'approve', at(done));
    expect((await requestsOf(approved.id))[0]).toMatchObject({
      resolved: true,
      steps: [
        { action: 'RESOLVED', comment: 'Done.', actor: { name: 'Ines Holm' } },
        { action: 'REOPENED', comment: 'Not quite.', actor: { name: 'Tomas Reyl' } },
        { action: 'RESOLVED', comment: '' },
      ],
    });
    expect(
      (await claimMutation(reviewer.desk, 'reopenChangeRequest', step(approved, first))).userErrors[0],
    ).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
  });

  it('are refused with what to do', async () => {
    const sent = await must(editor.desk, 'sendToReview', at(await writeClaim(editor.desk)));
    const { latestSnapshot } = await addSource(editor.desk);
    const outside = { snapshotId: latestSnapshot.id, start: 0, end: 99_999 };
    const add = (desk = reviewer.desk, input: object = {}) =>
      claimMutation(desk, 'addChangeRequest', { ...at(sent), message: 'x', ...input });
    expect((await add(editor.desk)).userErrors[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await add(reviewer.desk, { message: ' ' })).userErrors[0]).toMatchObject({
      code: 'INVALID',
      field: 'input.message',
    });
    expect((await add(reviewer.desk, { span: outside })).userErrors[0]).toMatchObject({
      code: 'SPAN_OUTSIDE_TEXT',
      field: 'input.span',
    });
    expect((await add(reviewer.desk, { version: 1 })).userErrors[0]).toMatchObject({ code: 'CONFLICT' });
    expect(
      (await claimMutation(editor.desk, 'resolveChangeRequest', { ...at(sent), changeRequestId: sent.id }))
        .userErrors[0],
    ).toMatchObject({ code: 'NOT_FOUND', field: 'input.changeRequestId' });
    const own = await must(reviewer.desk, 'sendToReview', at(await writeClaim(reviewer.desk)));
    expect(
      (await claimMutation(reviewer.desk, 'addChangeRequest', { ...at(own), message: 'x' })).userErrors[0],
    ).toMatchObject({
      code: 'SELF_APPROVAL',
    });
    const approved = await must(reviewer.desk, 'approve', at(sent));
    expect((await add(reviewer.desk, at(approved))).userErrors[0]).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
  });
});
