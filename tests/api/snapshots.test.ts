import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSource, ARTICLE, claimMutation, placeOf } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

const UNKNOWN = 'b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d';

let api: TestApi;
let editor: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
});

afterAll(() => api.close());

describe('a snapshot', () => {
  it('is added only when the text has changed', async () => {
    const add =
      'mutation ($input: AddSnapshotInput!) { addSnapshot(input: $input) { snapshot { number source { version snapshots { number } } } userErrors { code field } } }';
    const source = await addSource(editor.desk);
    const same = await editor.desk.ask(add, {
      input: { sourceId: source.id, version: 1, text: ` ${ARTICLE}\r\n` },
    });
    expect(same).toEqual({
      addSnapshot: { snapshot: null, userErrors: [{ code: 'INVALID', field: 'input.text' }] },
    });
    const changed = await editor.desk.ask(add, {
      input: { sourceId: source.id, version: 1, text: `${ARTICLE} More.` },
    });
    expect(changed).toEqual({
      addSnapshot: {
        snapshot: { number: 2, source: { version: 2, snapshots: [{ number: 1 }, { number: 2 }] } },
        userErrors: [],
      },
    });
    const unknown = await editor.desk.ask(add, { input: { sourceId: UNKNOWN, version: 1, text: 'x' } });
    expect(unknown).toMatchObject({
      addSnapshot: { userErrors: [{ code: 'NOT_FOUND', field: 'input.sourceId' }] },
    });
  });

  it('is refused to whoever read the source before somebody else captured it, and they are told who', async () => {
    const source = await addSource(editor.desk);
    const other = await api.signInNew('EDITOR', 'Nils Ahlberg');
    const add = (desk: TestPerson['desk'], text: string, version: number) =>
      desk.ask<{ addSnapshot: { snapshot: unknown; userErrors: { code: string }[] } }>(
        `mutation ($input: AddSnapshotInput!) { addSnapshot(input: $input) {
           snapshot { number } conflict { version changedBy { name } } userErrors { code field message } } }`,
        { input: { sourceId: source.id, version, text } },
      );
    expect(await add(other.desk, 'Changed.', 1)).toMatchObject({ addSnapshot: { snapshot: { number: 2 } } });
    expect(await add(editor.desk, 'Changed in another way.', 1)).toEqual({
      addSnapshot: {
        snapshot: null,
        conflict: { version: 2, changedBy: { name: 'Nils Ahlberg' } },
        userErrors: [
          { code: 'CONFLICT', field: 'input.version', message: expect.stringMatching(/version 2, by Nils/) },
        ],
      },
    });
    const atOnce = await Promise.all(
      Array.from({ length: 5 }, (_, n) => add(editor.desk, `Changed anew, ${n}.`, 2)),
    );
    const codes = atOnce.map(({ addSnapshot }) => addSnapshot.userErrors[0]?.code ?? 'CAPTURED');
    expect(codes.sort()).toEqual(['CAPTURED', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
  });

  it('leaves evidence in the older one to be told as what it has become', async () => {
    const source = await addSource(editor.desk);
    const evidence = (words: string) => ({
      snapshotId: source.latestSnapshot.id,
      ...placeOf(ARTICLE, words),
      stance: 'SUPPORTS',
    });
    const { claim } = await claimMutation(editor.desk, 'createClaim', {
      text: 'x',
      evidence: [
        evidence('handled 4,120 ships in 2023'),
        evidence('She spoke after a meeting with the ferry companies.'),
        evidence('No reason was given.'),
      ],
    });
    const text = ARTICLE.replace('4,120', '4,210').replace('No reason was given.', '');
    await editor.desk.ask(
      'mutation ($input: AddSnapshotInput!) { addSnapshot(input: $input) { snapshot { id } } }',
      { input: { sourceId: source.id, version: 1, text } },
    );
    const { claim: seen } = await editor.desk.ask<{
      claim: { revision: { evidence: { anchorState: string }[] } };
    }>('query ($id: ID!) { claim(id: $id) { revision { evidence { anchorState } } } }', { id: claim!.id });
    expect(seen.revision.evidence.map(({ anchorState }) => anchorState)).toEqual([
      'ALTERED',
      'EXACT',
      'ABSENT',
    ]);
  });
});
