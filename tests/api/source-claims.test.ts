import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLE, addSource, must, placeOf, writeClaim } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
});

afterAll(() => api.close());

describe('what rests on a source', () => {
  it('is told by the source as claims, and by a snapshot as evidence', async () => {
    const claim = await writeClaim(editor.desk);
    const { claim: seen } = await editor.desk.ask<{ claim: unknown }>(
      `query ($id: ID!) { claim(id: $id) { revision { evidence { claim { id } span { snapshot { source { title claimCount claims { id } } evidence { id claim { revision { text } } } } } } } } }`,
      { id: claim.id },
    );
    expect(seen).toEqual({
      revision: {
        evidence: [
          {
            claim: { id: claim.id },
            span: {
              snapshot: {
                source: { title: 'The harbour', claimCount: 1, claims: [{ id: claim.id }] },
                evidence: [
                  { id: claim.revision.evidence[0]!.id, claim: { revision: { text: claim.revision.text } } },
                ],
              },
            },
          },
        ],
      },
    });
  });

  it('is counted once a claim, by its newest revision, for all sources of a page', async () => {
    const bare = await addSource(editor.desk, { title: 'Nothing rests on it' });
    const source = await addSource(editor.desk, { title: 'Three claims rest on it' });
    const span = (words: string) => ({
      snapshotId: source.latestSnapshot.id,
      ...placeOf(ARTICLE, words),
      stance: 'CONTEXT',
    });
    const evidence = [span('No reason was given'), span('4,120 ships')];
    await writeClaim(editor.desk, { evidence, appearances: [{ sourceId: source.id }] });
    await writeClaim(editor.desk, { evidence: [evidence[0]] });
    await writeClaim(editor.desk, { evidence: [], appearances: [{ sourceId: source.id }] });
    const { id, version } = await writeClaim(editor.desk, { evidence });
    await must(editor.desk, 'reviseClaim', { id, version, evidence: [] });
    const { sources } = await editor.desk.ask<{
      sources: { edges: { node: { id: string; claimCount: number; claims: object[] } }[] };
    }>('{ sources(first: 100) { edges { node { id claimCount claims { id } } } } }');
    const counts = new Map(sources.edges.map(({ node }) => [node.id, node.claimCount]));
    expect([counts.get(source.id), counts.get(bare.id)]).toEqual([3, 0]);
    for (const { node } of sources.edges) expect(node.claimCount).toBe(node.claims.length);
  });
});
