import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { claimMutation, must } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

// A small measure here; `npm run proof:editors -w tests` takes the whole of it.
const EDITORS = Number(process.env['EDITORS'] ?? 8);
const EDITS = Number(process.env['EDITS'] ?? 64);
const CLAIMS = Number(process.env['CLAIMS'] ?? 4);

let api: TestApi;
let editors: TestPerson[];

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editors = [];
  for (let n = 0; n < EDITORS; n += 1) editors.push(await api.signInNew('EDITOR', `editor ${n}`));
}, 600_000);

afterAll(() => api.close());

it(`${EDITORS} editors make ${EDITS} edits of ${CLAIMS} claims at once: none is lost, and every loser is told by whom`, async () => {
  const claims = await Promise.all(
    Array.from({ length: CLAIMS }, (_, n) => must(editors[0]!.desk, 'createClaim', { text: `Claim ${n}.` })),
  );
  let left = EDITS;
  let lost = 0;
  /** By claim: what was acknowledged, with the version that it became. */
  const acknowledged = new Map(claims.map(({ id }) => [id, new Map<number, string>()]));
  const problems: unknown[] = [];

  await Promise.all(
    editors.map(async ({ desk }, n) => {
      const known = new Map(claims.map(({ id, version }) => [id, version]));
      // Editors begin at different claims and all go through all of them. Whoever lost looks at the claim as it is now and
      // does it again, as a person would: going on instead, everybody would only ever know what is long past.
      for (let step = n, place = n; left > 0; step += 1) {
        const { id } = claims[place % CLAIMS]!;
        const rationale = `Editor ${n}, step ${step}.`;
        const { claim, conflict, userErrors } = await claimMutation(desk, 'reviseClaim', {
          id,
          version: known.get(id)!,
          rationale,
        });
        if (claim === null) {
          problems.push(userErrors);
          return;
        }
        known.set(id, claim.version);
        if (userErrors.length === 0) {
          left -= 1;
          const edits = acknowledged.get(id)!;
          if (edits.has(claim.version)) problems.push(`version ${claim.version} was given twice`);
          edits.set(claim.version, rationale);
          place += 1;
          continue;
        }
        lost += 1;
        const isTold = userErrors[0]!.code === 'CONFLICT' && conflict?.version === claim.version;
        if (!isTold || !conflict.changedBy.name.startsWith('editor '))
          problems.push({ userErrors, conflict });
      }
    }),
  );

  expect(problems).toEqual([]);
  expect(lost).toBeGreaterThan(0);
  let kept = 0;
  for (const { id } of claims) {
    const { claim } = await editors[0]!.desk.ask<{
      claim: { version: number; revisions: { number: number; rationale: string }[] };
    }>('query ($id: ID!) { claim(id: $id) { version revisions { number rationale } } }', { id });
    const edits = acknowledged.get(id)!;
    // Each edit raised version and revision by one, so both name the same edit.
    const found = claim.revisions.filter(({ number }) => number > 1).reverse();
    expect(found.map(({ number }) => number)).toEqual(Array.from({ length: edits.size }, (_, at) => at + 2));
    expect(found.map(({ rationale }) => rationale)).toEqual(found.map(({ number }) => edits.get(number)));
    expect(claim.version).toBe(edits.size + 1);
    kept += edits.size;
  }
  expect(kept).toBeGreaterThanOrEqual(EDITS);
}, 3_600_000);
