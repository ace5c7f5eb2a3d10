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

  it('is given of the opening of a text alone when one wants no more, and counted for the whole', async () => {
    const { id, latestSnapshot } = await addSource(editor.desk);
    const span = (words: string) => ({
      snapshotId: latestSnapshot.id,
      ...placeOf(ARTICLE, words),
      stance: 'CONTEXT',
    });
    const evidence = [span('No reason was given'), span('4,120 ships'), span('2023')];
    await writeClaim(editor.desk, { evidence, appearances: [{ sourceId: id }] });
    // In the middle of the second paragraph, and of its second sentence.
    const before = placeOf(ARTICLE, 'after a meeting').start;
    const { snapshot } = await editor.desk.ask<{ snapshot: unknown }>(
      `query ($id: ID!, $before: Int) { snapshot(id: $id) {
         text(before: $before) paragraphs(before: $before) { start end } sentences(before: $before) { start end }
         evidence(before: $before) { span { exact } } all: evidence { span { exact } }
         paragraphCount sentenceCount usedSentenceCount } }`,
      { id: latestSnapshot.id, before },
    );
    const [first, second] = ARTICLE.split('\n\n') as [string, string];
    expect(snapshot).toEqual({
      text: Array.from(ARTICLE).slice(0, before).join(''),
      paragraphs: [placeOf(ARTICLE, first), placeOf(ARTICLE, second)],
      sentences: [
        placeOf(ARTICLE, first),
        placeOf(ARTICLE, second.slice(0, second.indexOf(' She'))),
        placeOf(ARTICLE, second.slice(second.indexOf('She'))),
      ],
      evidence: [{ span: { exact: '4,120 ships' } }, { span: { exact: '2023' } }],
      all: [
        { span: { exact: '4,120 ships' } },
        { span: { exact: '2023' } },
        { span: { exact: 'No reason was given' } },
      ],
      paragraphCount: 3,
      sentenceCount: 5,
      usedSentenceCount: 2,
    });
  });
});
