import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSource, ARTICLE, must, placeOf, ratingId } from '../support/desk.ts';
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

describe('from a source to what a client reads', () => {
  it('goes the whole way', async () => {
    const source = await addSource(editor.desk, {
      text: `date 2024-01-08 ${ARTICLE.replaceAll('\n', '\r\n')}`,
      url: 'https://lindvik.example/harbour',
    });
    expect(source.publishedOn).toBe('2024-01-08');
    expect(source.latestSnapshot.text).toBe(ARTICLE);
    expect(source.latestSnapshot.length).toBe(Array.from(ARTICLE).length);

    const words = 'We shall not raise the fees before the summer of 2025';
    const created = await must(editor.desk, 'createClaim', {
      text: 'Mona Ferrau said: “We shall not raise the fees before the summer of 2026.”',
      claimantName: 'Mona Ferrau',
      claimedOn: '2024-01-08',
      appearances: [{ sourceId: source.id }],
      evidence: [{ snapshotId: source.latestSnapshot.id, ...placeOf(ARTICLE, words), stance: 'REFUTES' }],
    });
    expect(created).toMatchObject({
      verificationStatus: 'UNCHECKED',
      publicationStatus: 'UNPUBLISHED',
      version: 1,
    });
    expect(created.revision.evidence[0]).toMatchObject({ anchorState: 'EXACT', span: { exact: words } });

    const { claim } = await editor.desk.ask<{ claim: { revision: { quotations: unknown } } }>(
      'query ($id: ID!) { claim(id: $id) { revision { quotations { text state span { start end } diff { op text } changes snapshot { id } } } } }',
      { id: created.id },
    );
    expect(claim.revision.quotations).toEqual([
      {
        text: 'We shall not raise the fees before the summer of 2026.',
        state: 'ALTERED',
        span: expect.objectContaining({ start: placeOf(ARTICLE, words).start }),
        diff: expect.arrayContaining([
          { op: 'DELETE', text: expect.stringContaining('202') },
          { op: 'INSERT', text: expect.stringContaining('2026') },
        ]),
        changes: expect.any(Array),
        snapshot: { id: source.latestSnapshot.id },
      },
    ]);

    const noticed = await editor.desk.ask<{ claim: { revision: { findings: unknown } } }>(
      `query ($id: ID!) { claim(id: $id) { revision { findings {
         kind severity message claim { start end } passage { start end } snapshot { id } } } } }`,
      { id: created.id },
    );
    expect(noticed.claim.revision.findings).toContainEqual({
      kind: 'DATE',
      severity: 'HIGH',
      message: expect.stringMatching(/2026.*2025/),
      claim: placeOf(created.revision.text, '2026'),
      passage: placeOf(ARTICLE, '2025'),
      snapshot: { id: source.latestSnapshot.id },
    });

    const revised = await must(editor.desk, 'reviseClaim', {
      id: created.id,
      version: created.version,
      ratingId: await ratingId(editor.desk, 'misquoted'),
      rationale: 'The director named the summer of 2025.',
    });
    expect(revised).toMatchObject({ verificationStatus: 'IN_PROGRESS', version: 2 });
    expect(revised.revision).toMatchObject({
      number: 2,
      text: created.revision.text,
      claimant: { name: 'Mona Ferrau' },
    });
    expect(revised.revision.evidence).toHaveLength(1);

    const sent = await must(editor.desk, 'sendToReview', {
      id: revised.id,
      version: 2,
      comment: 'Please look.',
    });
    expect(sent.allowedActions).not.toContain('APPROVE');
    const approved = await must(reviewer.desk, 'approve', { id: sent.id, version: sent.version });
    expect(approved.allowedActions).toContain('PUBLISH');
    const published = await must(reviewer.desk, 'publish', { id: sent.id, version: approved.version });
    expect(published).toMatchObject({ verificationStatus: 'APPROVED', publicationStatus: 'PUBLISHED' });

    const answer = await api.anybody.ask(
      `{ claims(first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
           id text publicationStatus claimant { name } rating { name value } rationale
           sources { title publisher url }
           evidence { stance anchorState selector { exact prefix suffix start end } source { title } }
           appearances { source { title } } publishedAt } } } }`,
    );
    expect(answer).toEqual({
      claims: {
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        edges: [
          {
            cursor: expect.any(String),
            node: {
              id: created.id,
              text: created.revision.text,
              publicationStatus: 'PUBLISHED',
              claimant: { name: 'Mona Ferrau' },
              rating: { name: 'Misquoted', value: 1 },
              rationale: 'The director named the summer of 2025.',
              sources: [
                { title: 'The harbour', publisher: 'Lindvik Post', url: 'https://lindvik.example/harbour' },
              ],
              evidence: [
                {
                  stance: 'REFUTES',
                  anchorState: 'EXACT',
                  selector: {
                    exact: words,
                    ...placeOf(ARTICLE, words),
                    prefix: expect.stringMatching(/“$/),
                    suffix: expect.stringMatching(/^,”/),
                  },
                  source: { title: 'The harbour' },
                },
              ],
              appearances: [{ source: { title: 'The harbour' } }],
              publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
            },
          },
        ],
      },
    });
  });
});
