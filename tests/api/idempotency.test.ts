import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSource, claimMutation, must, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';
import { topicMutation } from '../support/work.ts';

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

describe('a request that is sent again with its key', () => {
  it('makes one claim, however often and however much at once', async () => {
    const input = { text: 'Said once.', idempotencyKey: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => claimMutation(editor.desk, 'createClaim', input)),
    );
    const again = await claimMutation(editor.desk, 'createClaim', {
      idempotencyKey: input.idempotencyKey,
      text: input.text,
    });
    const ids = new Set([...answers, again].map(({ claim }) => claim?.id));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toBeTypeOf('string');
  });

  it('makes one source, one snapshot, one topic', async () => {
    const key = () => ({ idempotencyKey: randomUUID() });
    const source = key();
    const [first, second] = [await addSource(editor.desk, source), await addSource(editor.desk, source)];
    expect(second.id).toBe(first.id);
    const snapshot = { sourceId: first.id, version: 1, text: 'Changed.', ...key() };
    const add = () =>
      editor.desk.ask<{ addSnapshot: unknown }>(
        'mutation ($input: AddSnapshotInput!) { addSnapshot(input: $input) { snapshot { id number } userErrors { code } } }',
        { input: snapshot },
      );
    expect(await add()).toMatchObject({ addSnapshot: { snapshot: { number: 2 } } });
    expect(await add()).toEqual(await add());
    const topic = { name: 'Once', ...key() };
    const made = await topicMutation(reviewer.desk, 'createTopic', topic);
    expect(await topicMutation(reviewer.desk, 'createTopic', topic)).toEqual(made);
  });

  it('makes one key of the public API and one tombstone, and shows a secret once', async () => {
    const { desk } = await api.signInNew('ADMIN');
    const make = (input: object) =>
      desk.ask<{ createApiKey: { apiKey: { id: string } | null; token: string | null } }>(
        'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } token userErrors { code } } }',
        { input },
      );
    const key = { client: 'A site', scopes: ['READ'], idempotencyKey: randomUUID() };
    const { createApiKey: made } = await make(key);
    expect(made.token).toBeTypeOf('string');
    expect(await make(key)).toEqual({ createApiKey: { ...made, token: null } });
    expect(await make({ ...key, client: 'Another' })).toMatchObject({
      createApiKey: { apiKey: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] },
    });
    const claim = await writeClaim(editor.desk);
    const removal = { subject: 'CLAIM', id: claim.id, ground: 'An order.', idempotencyKey: randomUUID() };
    const remove = () =>
      desk.ask<{ removeContent: { tombstone: { id: string } | null } }>(
        'mutation ($input: RemoveContentInput!) { removeContent(input: $input) { tombstone { id } userErrors { code } } }',
        { input: removal },
      );
    const removed = await remove();
    expect(removed.removeContent.tombstone).not.toBeNull();
    expect(await remove()).toEqual(removed);
  });

  it('changes a claim once, and is not told of a conflict with itself', async () => {
    const claim = await writeClaim(editor.desk);
    const input = { ...at(claim), rationale: 'Once.', idempotencyKey: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => claimMutation(editor.desk, 'reviseClaim', input)),
    );
    for (const answer of answers) expect(answer).toMatchObject({ claim: { version: 2 }, userErrors: [] });
    const sent = await must(editor.desk, 'sendToReview', { id: claim.id, version: 2 });
    const approve = { ...at(sent), idempotencyKey: randomUUID() };
    const approved = await must(reviewer.desk, 'approve', approve);
    expect(await must(reviewer.desk, 'approve', approve)).toEqual(approved);
    const publish = { ...at(approved), idempotencyKey: randomUUID() };
    const published = await must(reviewer.desk, 'publish', publish);
    expect(await must(reviewer.desk, 'publish', publish)).toEqual(published);
    const withhold = { ...at(published), reason: 'A threat.', idempotencyKey: randomUUID() };
    const withheld = await must(reviewer.desk, 'withhold', withhold);
    expect(await must(reviewer.desk, 'withhold', withhold)).toEqual(withheld);
  });
});

describe('a key', () => {
  it('is refused for another request, and for another operation', async () => {
    const idempotencyKey = randomUUID();
    await must(editor.desk, 'createClaim', { text: 'One.', idempotencyKey });
    const refused = {
      claim: null,
      userErrors: [
        {
          code: 'IDEMPOTENCY_KEY_REUSED',
          field: 'input.idempotencyKey',
          message: expect.stringMatching(/new key/),
        },
      ],
    };
    expect(await claimMutation(editor.desk, 'createClaim', { text: 'Two.', idempotencyKey })).toMatchObject(
      refused,
    );
    const claim = await writeClaim(editor.desk);
    expect(await claimMutation(editor.desk, 'sendToReview', { ...at(claim), idempotencyKey })).toMatchObject(
      refused,
    );
  });

  it('is a person’s own', async () => {
    const input = { text: 'The same words.', idempotencyKey: randomUUID() };
    const one = await must(editor.desk, 'createClaim', input);
    expect((await must(reviewer.desk, 'createClaim', input)).id).not.toBe(one.id);
  });

  it('of a refused request can be used when the request was put right', async () => {
    const idempotencyKey = randomUUID();
    expect((await claimMutation(editor.desk, 'createClaim', { text: ' ', idempotencyKey })).claim).toBeNull();
    await must(editor.desk, 'createClaim', { text: 'Put right.', idempotencyKey });
  });

  it.each(['', ' ', 'ü', 'x'.repeat(201), 'a\nb'])('must be a key: %j', async (idempotencyKey) => {
    expect(
      (await claimMutation(editor.desk, 'createClaim', { text: 'x', idempotencyKey })).userErrors,
    ).toMatchObject([{ code: 'INVALID', field: 'input.idempotencyKey' }]);
  });

  it('is forgotten after a week', async () => {
    const { idempotency } = api.api.services;
    const input = { text: 'Kept a week.', idempotencyKey: randomUUID() };
    const one = await must(editor.desk, 'createClaim', input);
    await idempotency.forgetOld(new Date(Date.now() + 6 * 24 * 3_600_000));
    expect((await must(editor.desk, 'createClaim', input)).id).toBe(one.id);
    expect(await idempotency.forgetOld(new Date(Date.now() + 8 * 24 * 3_600_000))).toBeGreaterThan(0);
    expect((await must(editor.desk, 'createClaim', input)).id).not.toBe(one.id);
  });
});
