import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claimMutation, must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
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

const COMPARISON = `query ($claimId: ID!, $from: Int!, $to: Int!) { compareRevisions(claimId: $claimId, from: $from, to: $to) {
  from { number } to { number author { name } } text { op text } rationale { op text } publicNote { op }
  fields { field before after } evidenceAdded { note } evidenceRemoved { note stance } } }`;

describe('two revisions', () => {
  it('are compared word by word, in either direction', async () => {
    const claim = await writeClaim(editor.desk);
    const second = await must(reviewer.desk, 'reviseClaim', {
      ...at(claim),
      text: 'The harbour of Lindvik handled about 4,120 vessels in 2023.',
      claimantName: null,
      evidence: [],
    });
    const { compareRevisions } = await editor.desk.ask<{ compareRevisions: unknown }>(COMPARISON, {
      claimId: second.id,
      from: 1,
      to: 2,
    });
    expect(compareRevisions).toEqual({
      from: { number: 1 },
      to: { number: 2, author: { name: 'Tomas Reyl' } },
      text: [
        { op: 'EQUAL', text: 'The harbour of Lindvik handled ' },
        { op: 'INSERT', text: 'about ' },
        { op: 'EQUAL', text: '4,120 ' },
        { op: 'DELETE', text: 'ships' },
        { op: 'INSERT', text: 'vessels' },
        { op: 'EQUAL', text: ' in 2023.' },
      ],
      rationale: [],
      publicNote: [],
      fields: [{ field: 'CLAIMANT', before: 'Port authority of Lindvik', after: null }],
      evidenceAdded: [],
      evidenceRemoved: [{ note: 'The number.', stance: 'SUPPORTS' }],
    });
    const back = await editor.desk.ask<{ compareRevisions: { text: { op: string; text: string }[] } }>(
      COMPARISON,
      {
        claimId: second.id,
        from: 2,
        to: 1,
      },
    );
    expect(back.compareRevisions.text).toContainEqual({ op: 'INSERT', text: 'ships' });
  });

  it('must both be there', async () => {
    const claim = await writeClaim(editor.desk);
    for (const [from, to] of [
      [1, 2],
      [0, 1],
      [-1, 1],
    ]) {
      const { body } = await editor.desk.send(COMPARISON, { claimId: claim.id, from, to });
      expect(body.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    }
  });
});

describe('an earlier revision', () => {
  it('is restored as a new one', async () => {
    const claim = await writeClaim(editor.desk);
    const changed = await must(editor.desk, 'reviseClaim', {
      ...at(claim),
      text: 'Another claim.',
      evidence: [],
    });
    const restored = await must(reviewer.desk, 'restoreRevision', { ...at(changed), number: 1 });
    expect(restored.revision).toMatchObject({
      number: 3,
      text: claim.revision.text,
      evidence: [{ stance: 'SUPPORTS', span: { exact: 'handled 4,120 ships in 2023' } }],
    });
    const { userErrors } = await claimMutation(editor.desk, 'restoreRevision', {
      ...at(restored),
      number: 9,
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'input.number' }]);
  });

  it('is a correction once the claim was published', async () => {
    const people = { editor: editor.desk, reviewer: reviewer.desk };
    const published = await publishClaim(people, await writeClaim(editor.desk));
    expect(
      (await claimMutation(editor.desk, 'restoreRevision', { ...at(published), number: 1 })).userErrors,
    ).toMatchObject([{ code: 'INVALID', field: 'input.publicNote' }]);
    const restored = await must(editor.desk, 'restoreRevision', {
      ...at(published),
      number: 1,
      publicNote: 'As it was.',
    });
    expect(restored.revision).toMatchObject({ proposes: 'CORRECTION', publicNote: 'As it was.' });
  });
});

describe('a voided approval', () => {
  it('is told to whoever voids it, and stays in the history', async () => {
    const sent = await must(editor.desk, 'sendToReview', at(await writeClaim(editor.desk)));
    const approved = await must(reviewer.desk, 'approve', at(sent));
    const answer = await claimMutation(editor.desk, 'reviseClaim', {
      ...at(approved),
      rationale: 'Said better.',
    });
    expect(answer).toMatchObject({
      claim: { verificationStatus: 'IN_PROGRESS' },
      voidedApproval: { reviewer: { name: 'Tomas Reyl' } },
    });
    const { claim } = await editor.desk.ask<{ claim: { moves: unknown[] } }>(
      'query ($id: ID!) { claim(id: $id) { moves { from to voidedApproval { decision reviewer { name } } } } }',
      { id: approved.id },
    );
    expect(claim.moves.slice(0, 2)).toEqual([
      {
        from: 'APPROVED',
        to: 'IN_PROGRESS',
        voidedApproval: { decision: 'APPROVED', reviewer: { name: 'Tomas Reyl' } },
      },
      { from: 'IN_REVIEW', to: 'APPROVED', voidedApproval: null },
    ]);
    const next = await claimMutation(editor.desk, 'reviseClaim', {
      ...at(answer.claim!),
      rationale: 'Again.',
    });
    expect(next.voidedApproval).toBeNull();
  });
});

describe('a conflict', () => {
  it('names who made the newest change, also when that was no revision', async () => {
    const claim = await writeClaim(editor.desk);
    await must(reviewer.desk, 'assignClaim', { ...at(claim), priority: 'HIGH' });
    const answer = await claimMutation(editor.desk, 'reviseClaim', { ...at(claim), rationale: 'Late.' });
    expect(answer).toMatchObject({
      claim: { version: 2 },
      conflict: { version: 2, changedBy: { name: 'Tomas Reyl' } },
      userErrors: [{ code: 'CONFLICT', message: expect.stringMatching(/version 2, by Tomas Reyl/) }],
    });
  });
});
