import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  ARTICLE,
  claimMutation,
  must,
  placeOf,
  ratingId,
  writeClaim,
  type ClaimView,
} from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let reviewer: TestPerson;
let admin: TestPerson;
let viewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
  admin = await api.signInNew('ADMIN');
  viewer = await api.signInNew('VIEWER');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });

describe('two people', () => {
  it.each(['reviewer', 'admin'] as const)('are needed, also by a %s', async (who) => {
    const author = { reviewer, admin }[who].desk;
    const sent = await must(author, 'sendToReview', at(await writeClaim(author)));
    expect(sent.allowedActions).not.toContain('APPROVE');
    const refused = await claimMutation(author, 'approve', at(sent));
    expect(refused).toMatchObject({ claim: null, userErrors: [{ code: 'SELF_APPROVAL' }] });
    const changes = await claimMutation(author, 'requestChanges', { ...at(sent), comment: 'Mine.' });
    expect(changes.userErrors[0]).toMatchObject({ code: 'SELF_APPROVAL' });
    expect((await claimMutation(author, 'publish', at(sent))).userErrors[0]).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
  });

  it('are needed again after any change, and each contributor’s part by somebody else', async () => {
    const sent = await must(editor.desk, 'sendToReview', at(await writeClaim(editor.desk)));
    const approved = await must(reviewer.desk, 'approve', at(sent));
    const edited = await must(reviewer.desk, 'reviseClaim', { ...at(approved), rationale: 'Said better.' });
    expect(edited).toMatchObject({
      verificationStatus: 'IN_PROGRESS',
      revision: { number: 2, rationale: 'Said better.' },
    });
    expect((await claimMutation(reviewer.desk, 'publish', at(edited))).userErrors[0]).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
    const again = await must(editor.desk, 'sendToReview', at(edited));
    // Of two who wrote, the one approves what the other wrote, and no more.
    const half = await must(reviewer.desk, 'approve', at(again));
    expect(half.verificationStatus).toBe('IN_REVIEW');
    expect(half.allowedActions).not.toContain('APPROVE');
    expect(await must(admin.desk, 'approve', at(half))).toMatchObject({ verificationStatus: 'APPROVED' });
  });
});

describe('the table of moves', () => {
  it('is kept, with who moved what when', async () => {
    const claim = await writeClaim(editor.desk);
    const sent = await must(editor.desk, 'sendToReview', { ...at(claim), comment: 'Ready.' });
    const back = await must(editor.desk, 'takeBack', at(sent));
    const again = await must(editor.desk, 'sendToReview', at(back));
    const changes = await must(reviewer.desk, 'requestChanges', { ...at(again), comment: 'Name the year.' });
    expect(changes.verificationStatus).toBe('CHANGES_REQUESTED');
    const rejected = await must(editor.desk, 'reject', { ...at(changes), comment: 'No claim at all.' });
    expect(rejected.allowedActions).toEqual(['REOPEN']);
    expect(
      (await claimMutation(editor.desk, 'reviseClaim', { ...at(rejected), text: 'x' })).userErrors,
    ).toEqual([
      {
        code: 'MOVE_NOT_ALLOWED',
        field: null,
        message: expect.stringMatching(/^The claim is rejected; “edit” needs/),
      },
    ]);
    const open = await must(editor.desk, 'reopen', { ...at(rejected) });
    const { claim: seen } = await editor.desk.ask<{
      claim: { moves: unknown; revision: { reviews: unknown } };
    }>(
      `query ($id: ID!) { claim(id: $id) { moves { from to comment actor { id } revisionNumber }
         revision { reviews { decision comment reviewer { id } } } } }`,
      { id: open.id },
    );
    expect(seen.moves).toMatchObject([
      { from: 'REJECTED', to: 'IN_PROGRESS' },
      { from: 'CHANGES_REQUESTED', to: 'REJECTED', comment: 'No claim at all.' },
      { from: 'IN_REVIEW', to: 'CHANGES_REQUESTED', comment: 'Name the year.', actor: { id: reviewer.id } },
      { from: 'IN_PROGRESS', to: 'IN_REVIEW', comment: '' },
      { from: 'IN_REVIEW', to: 'IN_PROGRESS' },
      { from: 'UNCHECKED', to: 'IN_REVIEW', comment: 'Ready.', actor: { id: editor.id }, revisionNumber: 1 },
    ]);
    expect(seen.revision.reviews).toEqual([
      { decision: 'CHANGES_REQUESTED', comment: 'Name the year.', reviewer: { id: reviewer.id } },
    ]);
  });

  it('lets nobody review what lacks a rating or a rationale', async () => {
    const bare = await must(editor.desk, 'createClaim', { text: 'A claim.' });
    const { userErrors } = await claimMutation(editor.desk, 'sendToReview', at(bare));
    expect(userErrors.map(({ code }) => code)).toEqual(['INCOMPLETE']);
  });

  it('wants to know what has to change', async () => {
    const sent = await must(editor.desk, 'sendToReview', at(await writeClaim(editor.desk)));
    const { userErrors } = await claimMutation(reviewer.desk, 'requestChanges', {
      ...at(sent),
      comment: ' \n ',
    });
    expect(userErrors).toEqual([
      { code: 'INVALID', field: 'input.comment', message: 'The comment is empty. Write it.' },
    ]);
  });
});

describe('roles', () => {
  const inputs: Record<string, object> = {
    createClaim: { text: 'x' },
    reject: { comment: 'x' },
    requestChanges: { comment: 'x' },
    withhold: { reason: 'x' },
  };
  const EDITS = ['createClaim', 'reviseClaim', 'sendToReview', 'takeBack', 'reject', 'reopen'];
  const REVIEWS = ['approve', 'requestChanges', 'publish', 'withhold'];

  it.each([
    ['viewer', [...EDITS, ...REVIEWS]],
    ['editor', REVIEWS],
  ] as const)('a %s may not do what the policy table does not give them', async (who, refused) => {
    const { desk } = { viewer, editor }[who];
    const claim = await writeClaim(editor.desk);
    for (const name of refused) {
      const input = name === 'createClaim' ? inputs[name]! : { ...at(claim), ...inputs[name] };
      const answer = await claimMutation(desk, name, input);
      expect([name, answer]).toMatchObject([name, { claim: null, userErrors: [{ code: 'FORBIDDEN' }] }]);
    }
  });

  it('a viewer adds no source, and reads everything', async () => {
    const { createSource } = await viewer.desk.ask<{ createSource: unknown }>(
      `mutation { createSource(input: { kind: POST, title: "x", text: "y" }) { source { id } userErrors { code } } }`,
    );
    expect(createSource).toEqual({ source: null, userErrors: [{ code: 'FORBIDDEN' }] });
    const claim = await writeClaim(editor.desk);
    const { claim: seen } = await viewer.desk.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { id allowedActions } }',
      { id: claim.id },
    );
    expect(seen).toEqual({ id: claim.id, allowedActions: [] });
  });
});

describe('changes at the same time', () => {
  it('give the loser the claim as it is now', async () => {
    const claim = await writeClaim(editor.desk);
    await must(reviewer.desk, 'reviseClaim', { ...at(claim), rationale: 'Faster.' });
    const answer = await claimMutation(editor.desk, 'reviseClaim', { ...at(claim), rationale: 'Slower.' });
    expect(answer).toMatchObject({
      claim: { version: 2, revision: { number: 2, rationale: 'Faster.' } },
      userErrors: [{ code: 'CONFLICT', field: 'input.version' }],
    });
  });

  it('let one of many win and lose nothing', async () => {
    const claim = await writeClaim(editor.desk);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        claimMutation(i % 2 === 0 ? editor.desk : admin.desk, 'reviseClaim', {
          ...at(claim),
          rationale: `Try ${i}.`,
        }),
      ),
    );
    const winners = answers.filter(({ userErrors }) => userErrors.length === 0);
    expect(winners).toHaveLength(1);
    const losers = answers.filter(({ userErrors }) => userErrors[0]?.code === 'CONFLICT');
    expect(losers).toHaveLength(11);
    const { claim: after } = await editor.desk.ask<{
      claim: { version: number; revisions: { rationale: string }[] };
    }>('query ($id: ID!) { claim(id: $id) { version revisions { rationale } } }', { id: claim.id });
    expect(after.version).toBe(2);
    expect(after.revisions.map(({ rationale }) => rationale)).toEqual([
      winners[0]!.claim!.revision.rationale,
      claim.revision.rationale,
    ]);
  });
});

describe('revisions', () => {
  it('keep what is left out, lose what is null, replace lists', async () => {
    const claim = await writeClaim(editor.desk);
    const { latestSnapshot } = (
      await editor.desk.ask<{ sources: { edges: { node: { latestSnapshot: { id: string } } }[] } }>(
        '{ sources(first: 1) { edges { node { latestSnapshot { id } } } } }',
      )
    ).sources.edges[0]!.node;
    const second = await must(editor.desk, 'reviseClaim', {
      ...at(claim),
      claimantName: null,
      claimedOn: null,
      ratingId: await ratingId(editor.desk, 'unproven'),
    });
    expect(second.revision).toMatchObject({
      text: claim.revision.text,
      claimant: null,
      claimedOn: null,
      rating: { key: 'unproven' },
      evidence: [{ stance: 'SUPPORTS', note: 'The number.' }],
    });
    const emoji = {
      snapshotId: latestSnapshot.id,
      ...placeOf(ARTICLE, 'year before. 😀 No reason'),
      stance: 'CONTEXT',
    };
    const third = await must(editor.desk, 'reviseClaim', { ...at(second), evidence: [emoji] });
    expect(third.revision.evidence).toMatchObject([
      { stance: 'CONTEXT', span: { exact: 'year before. 😀 No reason' } },
    ]);
    const fourth = await must(editor.desk, 'reviseClaim', { ...at(third), evidence: [] });
    expect(fourth.revision.evidence).toEqual([]);
  });
});
