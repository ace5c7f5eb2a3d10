import { LIMITS } from '@verbatim/shared';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSource, ARTICLE, claimMutation, placeOf, writeClaim } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

const UNKNOWN = 'b0a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d';

let api: TestApi;
let editor: TestPerson;
let snapshotId: string;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  snapshotId = (await addSource(editor.desk)).latestSnapshot.id;
});

afterAll(() => api.close());

async function createSource(input: object): Promise<unknown> {
  const { createSource: payload } = await editor.desk.ask<{ createSource: unknown }>(
    'mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { id } userErrors { code field message } } }',
    { input: { kind: 'ARTICLE', title: 'A title', text: 'A text.', ...input } },
  );
  return payload;
}

describe('a source that cannot be kept', () => {
  it.each([
    [{ text: '' }, 'TEXT_UNREADABLE', 'input.text', /empty. Paste the text/],
    [{ text: ' \r\n\t ' }, 'TEXT_UNREADABLE', 'input.text', /empty/],
    [{ text: 'a\0b' }, 'TEXT_UNREADABLE', 'input.text', /NUL character at character 2/],
    [{ text: 'a\uD800b' }, 'TEXT_UNREADABLE', 'input.text', /half a surrogate pair at character 2/],
    [{ text: 'x'.repeat(LIMITS.snapshotText + 1) }, 'TEXT_UNREADABLE', 'input.text', /2,000,001 characters/],
    [{ title: '   ' }, 'INVALID', 'input.title', /empty/],
    [{ title: 'x'.repeat(501) }, 'INVALID', 'input.title', /has 501 characters; the most is 500/],
    [{ title: 'a\0' }, 'TEXT_UNREADABLE', 'input.title', /NUL/],
    [{ publisher: '\uDC00' }, 'TEXT_UNREADABLE', 'input.publisher', /surrogate/],
    [{ url: 'example.org' }, 'INVALID', 'input.url', /http/],
    [{ url: 'javascript:alert(1)' }, 'INVALID', 'input.url', /http/],
    [{ url: 'http://' }, 'INVALID', 'input.url', /http/],
    [{ language: 'Klingon!' }, 'INVALID', 'input.language', /BCP 47/],
    [{ publishedOn: '2024-02-30' }, 'INVALID', 'input.publishedOn', /no day of the calendar/],
    [{ publishedOn: '23.1.2024' }, 'INVALID', 'input.publishedOn', /YYYY-MM-DD/],
    [{ mediaType: 'text' }, 'INVALID', 'input.mediaType', /text\/plain/],
  ])('is refused with what to do, case %#', async (input, code, field, message) => {
    expect(await createSource(input)).toEqual({
      source: null,
      userErrors: [{ code, field, message: expect.stringMatching(message) }],
    });
  });

  it('tells everything at once', async () => {
    const payload = (await createSource({ title: '', url: 'x', text: '' })) as { userErrors: unknown[] };
    expect(payload.userErrors).toHaveLength(3);
  });

  it('is too large for one request: 413, as JSON, and nothing else breaks', async () => {
    const body = JSON.stringify({ query: '{ me { id } }', variables: { text: 'x'.repeat(20_000_000) } });
    const { status, body: answer } = await editor.desk.post(body);
    expect(status).toBe(413);
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/8,000,000 bytes are the most/),
      extensions: { code: 'PAYLOAD_TOO_LARGE' },
    });
    await editor.desk.ask('{ me { id } }');
  });

  it('is kept when it is as large as may be, and read again', async () => {
    const text = `${'Ein Satz von 24 Zeichen. '.repeat(79_999)}Ende.`;
    const { source } = (await createSource({ text })) as { source: { id: string } };
    const { source: seen } = await editor.desk.ask<{
      source: { latestSnapshot: { length: number; sentences: unknown[]; paragraphs: unknown[] } };
    }>(
      'query ($id: ID!) { source(id: $id) { latestSnapshot { length sentences { start end } paragraphs { start } } } }',
      {
        id: source.id,
      },
    );
    expect(seen.latestSnapshot.length).toBe(text.length);
    expect(seen.latestSnapshot.paragraphs).toHaveLength(1);
    expect(seen.latestSnapshot.sentences.length).toBe(80_000);
  });
});

describe('a claim that cannot be kept', () => {
  it.each([
    [{ text: 'x'.repeat(10_000) }, 'INVALID', 'input.text', /has 10,000 characters; the most is 5,000/],
    [{ text: ' \n' }, 'INVALID', 'input.text', /empty/],
    [{ text: 'a\0' }, 'TEXT_UNREADABLE', 'input.text', /NUL/],
    [{ rationale: 'x'.repeat(20_001) }, 'INVALID', 'input.rationale', /20,000/],
    [{ claimantName: '\uD800' }, 'TEXT_UNREADABLE', 'input.claimantName', /surrogate/],
    [{ claimedOn: 'soon' }, 'INVALID', 'input.claimedOn', /YYYY-MM-DD/],
    [{ ratingId: UNKNOWN }, 'NOT_FOUND', 'input.ratingId', /rating/],
    [{ ratingId: 'true' }, 'NOT_FOUND', 'input.ratingId', /rating/],
    [{ appearances: [{}] }, 'INVALID', 'input.appearances.0', /says nowhere/],
    [{ appearances: [{ url: 'nowhere' }] }, 'INVALID', 'input.appearances.0.url', /http/],
    [{ appearances: [{ sourceId: UNKNOWN }] }, 'NOT_FOUND', 'input.appearances.0.sourceId', /source/],
    [
      { evidence: [{ snapshotId: UNKNOWN, start: 0, end: 1, stance: 'CONTEXT' }] },
      'NOT_FOUND',
      'input.evidence.0',
      /snapshot/,
    ],
    [
      { evidence: [{ snapshotId: 'x', start: 0, end: 1, stance: 'CONTEXT' }] },
      'NOT_FOUND',
      'input.evidence.0',
      /snapshot/,
    ],
  ])('is refused with what to do, case %#', async (input, code, field, message) => {
    expect(await claimMutation(editor.desk, 'createClaim', { text: 'A claim.', ...input })).toMatchObject({
      claim: null,
      userErrors: [{ code, field, message: expect.stringMatching(message) }],
    });
  });

  it.each([
    [-1, 3],
    [3, 3],
    [5, 3],
    [0, Array.from(ARTICLE).length + 1],
    [2_147_483_646, 2_147_483_647],
  ])('has a span outside the text: %i to %i', async (start, end) => {
    const evidence = [{ snapshotId, start, end, stance: 'SUPPORTS' }];
    expect(await claimMutation(editor.desk, 'createClaim', { text: 'x', evidence })).toMatchObject({
      userErrors: [{ code: 'SPAN_OUTSIDE_TEXT', field: 'input.evidence.0' }],
    });
  });

  it('has the same words twice, or too much evidence, or a span of another source', async () => {
    const span = { snapshotId, start: 0, end: 3 };
    const twice = {
      text: 'x',
      evidence: [
        { ...span, stance: 'SUPPORTS' },
        { ...span, stance: 'REFUTES' },
      ],
    };
    expect((await claimMutation(editor.desk, 'createClaim', twice)).userErrors).toMatchObject([
      { code: 'INVALID', field: 'input.evidence.1' },
    ]);
    const many = Array.from({ length: 201 }, (_, i) => ({ ...span, end: i + 1, stance: 'CONTEXT' }));
    expect(
      (await claimMutation(editor.desk, 'createClaim', { text: 'x', evidence: many })).userErrors,
    ).toMatchObject([
      { code: 'INVALID', field: 'input.evidence', message: expect.stringMatching(/at most 200/) },
    ]);
    const other = await addSource(editor.desk, { title: 'Another' });
    const appearances = [{ sourceId: other.id, span }];
    expect(
      (await claimMutation(editor.desk, 'createClaim', { text: 'x', appearances })).userErrors,
    ).toMatchObject([{ code: 'WRONG_SOURCE', field: 'input.appearances.0.span' }]);
  });

  it('keeps spans whose surroundings have characters beyond the first plane', async () => {
    const text = `${'😀'.repeat(40)}word${'😀'.repeat(40)}`;
    const source = await addSource(editor.desk, { text });
    for (const start of [39, 40, 41]) {
      const evidence = [{ snapshotId: source.latestSnapshot.id, start, end: 44, stance: 'SUPPORTS' }];
      const { claim, userErrors } = await claimMutation(editor.desk, 'createClaim', { text: 'x', evidence });
      expect(userErrors).toEqual([]);
      expect(claim!.revision.evidence[0]!.span.exact).toBe(Array.from(text).slice(start, 44).join(''));
    }
  });
});

describe('ids and pages', () => {
  it.each([UNKNOWN, 'nonsense', '', '1', "' OR 1=1 --", 'a\0', UNKNOWN.toUpperCase(), `${UNKNOWN} `])(
    'an id that nothing has is nothing: %j',
    async (id) => {
      const answer = await editor.desk.ask(
        'query ($id: ID!) { claim(id: $id) { id } source(id: $id) { id } snapshot(id: $id) { id } }',
        { id },
      );
      expect(answer).toEqual({ claim: null, source: null, snapshot: null });
      expect(await claimMutation(editor.desk, 'sendToReview', { id, version: 1 })).toMatchObject({
        claim: null,
        userErrors: [{ code: 'NOT_FOUND', field: 'input.id' }],
      });
    },
  );

  it.each<[string, object, RegExp]>([
    ['query ($v: ID!) { claim(id: $v) { id } }', { v: true }, /ID cannot represent/],
    ['query ($v: ID!) { claim(id: $v) { id } }', { v: null }, /must not be null/],
    ['query ($v: Int!) { claims(first: $v) { totalCount } }', { v: 3_000_000_000 }, /32-bit/],
    ['{ claims(first: -1) { totalCount } }', {}, /ask for 0 to 100/],
    ['{ claims(first: 101) { totalCount } }', {}, /ask for 0 to 100/],
    ['{ claims(after: "nonsense") { totalCount } }', {}, /no cursor of this list/],
    ['{ sources(search: "a\\u0000") { totalCount } }', {}, /no text can have/],
    ['{ claimants(search: "", first: 1000) { id } }', {}, /ask for 0 to 100/],
    ['{ checkClaim(text: "x", snapshotId: "nonsense") { quotations { text } } }', {}, /no snapshot/],
    ['{ nonsense }', {}, /Cannot query field/],
    ['{ me {', {}, /Syntax Error/],
  ])('what cannot be meant is said: %s', async (query, variables, message) => {
    const { status, body, text } = await editor.desk.send(query, variables);
    expect(status).toBeLessThan(500);
    expect(body.errors?.[0]?.message).toMatch(message);
    expect(body.errors?.[0]?.extensions?.['code']).not.toBe('INTERNAL');
    expect(text).not.toMatch(/stacktrace|at .*\.ts:/);
  });

  it('lists page through everything once, newest first, and search without wildcards', async () => {
    for (let i = 0; i < 5; i += 1) await writeClaim(editor.desk, { text: `Listed 100% claim_${i}` });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        claims,
      }: {
        claims: {
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: { revision: { text: string } } }[];
          totalCount: number;
        };
      } = await editor.desk.ask(
        `query ($after: String) { claims(first: 2, after: $after, search: "100% claim_", verificationStatus: [UNCHECKED]) {
             totalCount pageInfo { hasNextPage endCursor } edges { node { revision { text } } } } }`,
        { after },
      );
      expect(claims.totalCount).toBe(5);
      seen.push(...claims.edges.map(({ node }) => node.revision.text));
      after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([4, 3, 2, 1, 0].map((i) => `Listed 100% claim_${i}`));
    expect(await editor.desk.ask('{ claims(search: "claim%4") { totalCount } }')).toEqual({
      claims: { totalCount: 0 },
    });
    const { claimCounts } = await editor.desk.ask<{
      claimCounts: { verificationStatus: string; count: number }[];
    }>('{ claimCounts { verificationStatus count } }');
    expect(claimCounts.map(({ verificationStatus }) => verificationStatus)).toEqual([
      'UNCHECKED',
      'IN_PROGRESS',
      'IN_REVIEW',
      'CHANGES_REQUESTED',
      'APPROVED',
      'REJECTED',
    ]);
  });

  it('checks a claim against a snapshot', async () => {
    const { checkClaim } = await editor.desk.ask<{
      checkClaim: { quotations: unknown[]; sentences: { text: string }[] };
    }>(
      `query ($text: String!, $id: ID!) { checkClaim(text: $text, snapshotId: $id) {
         quotations { text state span { start end } } sentences { index start end text score shared } } }`,
      {
        text: 'They said “No reason was given” and “never in the text at all, not at any place”: 4,120 ships.',
        id: snapshotId,
      },
    );
    expect(checkClaim.quotations).toMatchObject([
      { text: 'No reason was given', state: 'EXACT', span: placeOf(ARTICLE, 'No reason was given') },
      { state: 'ABSENT', span: null },
    ]);
    expect(checkClaim.sentences.map(({ text }) => text)).toContain(
      'The harbour of Lindvik handled 4,120 ships in 2023, the port authority said on Monday.',
    );
  });

  it('holds a claim against a snapshot, relative dates from the day it was made', async () => {
    const ask = async (text: string, claimedOn: string | null) => {
      const { checkClaim } = await editor.desk.ask<{
        checkClaim: { findings: { kind: string; passage: { start: number; end: number } | null }[] };
      }>(
        `query ($text: String!, $id: ID!, $claimedOn: Date) {
           checkClaim(text: $text, snapshotId: $id, claimedOn: $claimedOn) { findings { kind passage { start end } } } }`,
        { text, id: snapshotId, claimedOn },
      );
      return checkClaim.findings;
    };
    expect(await ask('The harbour of Lindvik handled 4,210 ships in 2023.', null)).toEqual([
      { kind: 'NUMBER', passage: placeOf(ARTICLE, '4,120') },
    ]);
    expect(await ask('The harbour of Lindvik handled 4,120 ships last year.', '2024-01-09')).toEqual([]);
    expect(await ask('The harbour of Lindvik handled 4,120 ships last year.', '2023-01-09')).toEqual([
      { kind: 'DATE', passage: placeOf(ARTICLE, '2023') },
    ]);
  });
});
