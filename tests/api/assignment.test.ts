import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createPool } from '@verbatim/database';
import { claimMutation, must, writeClaim, type ClaimView } from '../support/desk.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let editor: TestPerson;
let viewer: TestPerson;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR', 'Ines Holm');
  viewer = await api.signInNew('VIEWER');
});

afterAll(() => api.close());

const at = ({ id, version }: ClaimView) => ({ id, version });
const seen = async (id: string) => {
  const { claim } = await viewer.desk.ask<{ claim: unknown }>(
    'query ($id: ID!) { claim(id: $id) { assignee { name } dueOn priority updatedBy { name } } }',
    { id },
  );
  return claim;
};

describe('an assignment', () => {
  it('says who, until when and how soon; what is left out stays', async () => {
    const claim = await writeClaim(editor.desk);
    expect(await seen(claim.id)).toEqual({
      assignee: null,
      dueOn: null,
      priority: 'NORMAL',
      updatedBy: { name: 'Ines Holm' },
    });
    const given = { assigneeId: editor.id, dueOn: '2026-12-01', priority: 'URGENT' };
    const assigned = await must(editor.desk, 'assignClaim', { ...at(claim), ...given });
    expect(await seen(claim.id)).toMatchObject({
      assignee: { name: 'Ines Holm' },
      dueOn: '2026-12-01',
      priority: 'URGENT',
    });
    const later = await must(editor.desk, 'assignClaim', { ...at(assigned), dueOn: '2026-12-24' });
    expect(await seen(claim.id)).toMatchObject({
      assignee: { name: 'Ines Holm' },
      dueOn: '2026-12-24',
      priority: 'URGENT',
    });
    await must(editor.desk, 'assignClaim', { ...at(later), assigneeId: null, dueOn: null, priority: null });
    expect(await seen(claim.id)).toMatchObject({ assignee: null, dueOn: null, priority: 'NORMAL' });
    expect(later.revision.number).toBe(1);
  });

  it('finds claims by person, by day and by priority', async () => {
    const claim = await writeClaim(editor.desk);
    const given = { assigneeId: editor.id, dueOn: '2026-11-30', priority: 'HIGH' };
    await must(editor.desk, 'assignClaim', { ...at(claim), ...given });
    const found = async (args: string) =>
      (
        await editor.desk.ask<{ claims: { edges: { node: { id: string } }[] } }>(
          `{ claims(${args}) { edges { node { id } } } }`,
        )
      ).claims.edges.map(({ node }) => node.id);
    expect(await found(`assigneeId: "${editor.id}"`)).toEqual([claim.id]);
    expect(await found('dueBy: "2026-11-30"')).toEqual([claim.id]);
    expect(await found('dueBy: "2026-11-29"')).toEqual([]);
    expect(await found('priority: [HIGH, URGENT]')).toEqual([claim.id]);
  });

  it('goes to somebody who is there and may work', async () => {
    const claim = await writeClaim(editor.desk);
    const refusal = async (assigneeId: string) =>
      (await claimMutation(editor.desk, 'assignClaim', { ...at(claim), assigneeId })).userErrors[0];
    const gone = await api.signInNew('EDITOR');
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    await owner.query('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    await owner.end();
    const field = 'input.assigneeId';
    expect(await refusal(gone.id)).toMatchObject({ code: 'PERSON_DISABLED', field });
    expect(await refusal(viewer.id)).toMatchObject({ code: 'PERSON_DISABLED', field });
    expect(await refusal('nobody')).toMatchObject({ code: 'NOT_FOUND', field });
    expect(
      (await claimMutation(editor.desk, 'assignClaim', { ...at(claim), dueOn: '2026-02-30' })).userErrors[0],
    ).toMatchObject({
      code: 'INVALID',
      field: 'input.dueOn',
    });
    expect((await claimMutation(viewer.desk, 'assignClaim', at(claim))).userErrors[0]).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { people } = await viewer.desk.ask<{ people: { id: string }[] }>('{ people { id } }');
    expect(people.map(({ id }) => id).sort()).toEqual([editor.id, viewer.id].sort());
  });
});
