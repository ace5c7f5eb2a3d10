import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { must, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

interface Listed {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly dueOn: string | null;
  readonly priority: string;
  readonly verificationStatus: string;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly cursor: string; readonly node: Listed }[];
}

const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];

/** What a claim is ordered by, the first that differs deciding; each smaller one comes first. */
const ORDERS: Readonly<Record<string, (claim: Listed) => readonly (string | number)[]>> = {
  UPDATED_AT_DESC: (claim) => [-Date.parse(claim.updatedAt), descending(claim.id)],
  UPDATED_AT_ASC: (claim) => [Date.parse(claim.updatedAt), claim.id],
  CREATED_AT_DESC: (claim) => [-Date.parse(claim.createdAt), descending(claim.id)],
  CREATED_AT_ASC: (claim) => [Date.parse(claim.createdAt), claim.id],
  DUE_ON_ASC: (claim) => [
    due(claim),
    -PRIORITIES.indexOf(claim.priority),
    -Date.parse(claim.updatedAt),
    descending(claim.id),
  ],
  PRIORITY_DESC: (claim) => [
    -PRIORITIES.indexOf(claim.priority),
    due(claim),
    -Date.parse(claim.updatedAt),
    descending(claim.id),
  ],
};

let api: TestApi;
let editor: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  const days = ['2026-12-01', '2026-11-01', null, '2026-12-01', null, '9999-12-31', '1999-01-01'];
  for (let i = 0; i < 14; i += 1) {
    let claim = await writeClaim(editor.desk, { text: `Claim number ${i} of the list.` });
    claim = await must(editor.desk, 'assignClaim', {
      ...at(claim),
      dueOn: days[i % days.length],
      priority: PRIORITIES[i % 3],
    });
    if (i % 5 === 1) await must(editor.desk, 'reject', { ...at(claim), comment: 'No checkable statement.' });
  }
});

afterAll(() => api.close());

describe('the list of claims', () => {
  it.each(Object.keys(ORDERS))('pages through everything once, by %s', async (order) => {
    const seen: Listed[] = [];
    let after: string | null = null;
    do {
      const page: Page = await list({ order, after, first: 4 });
      expect(page.totalCount).toBe(14);
      seen.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const keys = ORDERS[order]!;
    const expected = [...seen].sort((one, other) => compare(keys(one), keys(other)));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(14);
    expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('leaves what is approved or rejected out of what is due', async () => {
    const { claims } = await editor.desk.ask<{ claims: { edges: { node: Listed }[] } }>(
      '{ claims(first: 100, dueBy: "2026-12-31") { edges { node { verificationStatus dueOn } } } }',
    );
    expect(claims.edges.length).toBeGreaterThan(0);
    for (const { node } of claims.edges) expect(node.verificationStatus).not.toBe('REJECTED');
    expect(claims.edges.some(({ node }) => node.dueOn === '1999-01-01')).toBe(true);
  });

  it('goes on where a claim stood that has moved since', async () => {
    const first = await list({ order: 'PRIORITY_DESC', after: null, first: 5 });
    const moved = first.edges.at(-1)!;
    const { claim } = await editor.desk.ask<{ claim: ClaimView }>(
      'query ($id: ID!) { claim(id: $id) { id version } }',
      { id: moved.node.id },
    );
    await must(editor.desk, 'assignClaim', { ...at(claim), priority: 'LOW', dueOn: null });
    const rest = await list({ order: 'PRIORITY_DESC', after: moved.cursor, first: 100 });
    expect(rest.edges).toHaveLength(10);
    expect(rest.edges.map(({ node }) => node.id)).toContain(moved.node.id);
  });

  it('refuses a cursor of another order, and one that nobody gave out', async () => {
    const { edges } = await list({ order: 'DUE_ON_ASC', after: null, first: 1 });
    const places = ['DUE_ON_ASC', 'DUE_ON_ASC.1.HIGH.1', 'DUE_ON_ASC.x.HIGH.1.1', 'DUE_ON_ASC.1.NEVER.1.1'];
    const forged = places.map((place) => Buffer.from(place).toString('base64url'));
    for (const after of [...forged, 'nonsense', '']) await expectRefusal('DUE_ON_ASC', after);
    await expectRefusal('PRIORITY_DESC', edges[0]!.cursor);
  });
});

const at = ({ id, version }: ClaimView) => ({ id, version });
const due = (claim: Listed) =>
  claim.verificationStatus === 'REJECTED'
    ? Infinity
    : claim.dueOn === null
      ? Infinity
      : Date.parse(claim.dueOn);

/** A key that falls as the id rises. */
function descending(id: string): string {
  return id.replace(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((key, i) => key !== other[i]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

const LIST = `query ($first: Int!, $after: String, $order: ClaimListOrder!) {
  claims(first: $first, after: $after, orderBy: $order) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id createdAt updatedAt dueOn priority verificationStatus } }
  }
}`;

async function list(page: { order: string; after: string | null; first: number }): Promise<Page> {
  return (await editor.desk.ask<{ claims: Page }>(LIST, page)).claims;
}

async function expectRefusal(order: string, after: string): Promise<void> {
  const { status, body } = await editor.desk.send(LIST, { order, after, first: 5 });
  expect(status).toBeLessThan(500);
  expect(body.errors?.[0]).toMatchObject({
    message: expect.stringMatching(/no cursor of this list in this order/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
