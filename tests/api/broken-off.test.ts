import { randomUUID } from 'node:crypto';
import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { breakAtStatement, type Moment } from '../support/broken-connection.ts';
import { must, publishClaim, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let owner: Pool;
let editor: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
  editor = await api.signInNew('EDITOR');
  reviewer = await api.signInNew('REVIEWER');
});

afterAll(async () => {
  await owner.end();
  await api.close();
});

const at = ({ id, version }: ClaimView) => ({ id, version });

/** A claim whose next step is what the test is about. */
async function approved(change: object | null): Promise<ClaimView> {
  const people = { editor: editor.desk, reviewer: reviewer.desk };
  const first = await writeClaim(editor.desk);
  const base =
    change === null
      ? first
      : await must(editor.desk, 'reviseClaim', { ...at(await publishClaim(people, first)), ...change });
  const sent = await must(editor.desk, 'sendToReview', at(base));
  return must(reviewer.desk, 'approve', at(sent));
}

/** Everything that publishing writes anywhere. */
async function stateOf(id: string): Promise<unknown> {
  const { rows } = await owner.query<{ state: unknown }>(
    `SELECT jsonb_build_object(
       'claim', (SELECT to_jsonb(c) - 'updated_at' FROM claims c WHERE id = $1),
       'shown', (SELECT to_jsonb(p) - 'updated_at' FROM public_claims p WHERE id = $1),
       'words', (SELECT w.search::text FROM public_claim_words w WHERE claim_id = $1),
       'publications', (SELECT count(*) FROM publications WHERE claim_id = $1),
       'desk log', (SELECT count(*) FROM audit_entries WHERE claim_id = $1),
       'public log', (SELECT count(*) FROM public_log_entries WHERE claim_id = $1),
       'events', (SELECT count(*) FROM desk_events WHERE subject_id = $1),
       'keys', (SELECT count(*) FROM idempotency_keys WHERE result_id = $1)) AS state`,
    [id],
  );
  return rows[0]!.state;
}

const PUBLISH = 'mutation ($input: PublishInput!) { publish(input: $input) { userErrors { code } } }';

describe.each<[string, object | null]>([
  ['a publication', null],
  ['a correction', { rationale: 'Better.', publicNote: 'We had it wrong.' }],
  ['a retraction', { proposes: 'RETRACTION', publicNote: 'We take it back.' }],
])('%s whose statements fail', (_what, change) => {
  it.each<Moment>(['BEFORE', 'AFTER'])(
    '%s they were carried out is there whole or not at all, and once',
    async (moment) => {
      const claim = await approved(change);
      const before = await stateOf(claim.id);
      const input = { ...at(claim), idempotencyKey: randomUUID() };
      const outcomes: string[] = [];
      for (let n = 1; ; n += 1) {
        const broken = breakAtStatement(n, moment);
        const { body } = await reviewer.desk.send<{ publish: { userErrors: unknown[] } }>(PUBLISH, { input });
        const wasReached = broken.statements.length >= n;
        broken.undo();
        const isDone = JSON.stringify(await stateOf(claim.id)) !== JSON.stringify(before);
        outcomes.push(isDone ? 'done' : 'nothing');
        if (!wasReached) {
          expect(body).toEqual({ data: { publish: { userErrors: [] } } });
          break;
        }
        if (isDone) break;
      }
      expect(outcomes.length).toBeGreaterThan(5);
      expect(outcomes.slice(0, -1)).toEqual(Array.from({ length: outcomes.length - 1 }, () => 'nothing'));
      expect(outcomes.at(-1)).toBe('done');
      const after = await stateOf(claim.id);
      const { body } = await reviewer.desk.send(PUBLISH, { input });
      expect(body).toEqual({ data: { publish: { userErrors: [] } } });
      expect(await stateOf(claim.id)).toEqual(after);
      expect(after).toMatchObject({
        claim: { version: claim.version + 1 },
        publications: change === null ? 1 : 2,
        'public log': change === null ? 1 : 2,
      });
    },
  );
});
