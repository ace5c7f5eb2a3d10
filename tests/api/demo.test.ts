import { DEMO_PASSWORD, DEMO_PEOPLE, fillDemo } from '@verbatim/api';
import { createPool } from '@verbatim/database';
import { PUBLICATION_STATUSES, VERIFICATION_STATUSES } from '@verbatim/shared';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signDeskToken } from '../support/desk-token.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let owner: Pool;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
});

afterAll(async () => {
  await owner.end();
  await api.close();
});

/** Everything in the database, but for sessions, and for the trees and checkpoints that the keeper of the logs makes in its own time. */
async function everything(): Promise<string> {
  const { rows } = await owner.query<{ tables: unknown }>(
    `SELECT query_to_xml('SELECT * FROM ' || quote_ident(relname) || ' ORDER BY 1', true, false, '')::text AS tables
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'sessions'
        AND relname NOT IN ('logs', 'log_queue', 'log_leaves', 'log_nodes', 'log_checkpoints', 'log_keys') ORDER BY relname`,
  );
  return JSON.stringify(rows);
}

describe('the demo', () => {
  it('finishes what a broken-off run left, and then changes nothing', async () => {
    const { services } = api.api;
    const { publish } = services.publication;
    let publications = 0;
    services.publication.publish = function breakOff(...given) {
      publications += 1;
      if (publications === 3) throw new Error('the power went');
      return publish.apply(this, given);
    };
    await expect(fillDemo(services)).rejects.toThrow('the power went');
    services.publication.publish = publish;
    const rest = await fillDemo(services);
    expect(rest.people).toBe(0);
    expect(rest.steps).toBeGreaterThan(0);
    const before = await everything();
    expect(await fillDemo(services)).toEqual({ people: 0, topics: 0, sources: 0, claims: 0, steps: 0 });
    expect(await everything()).toBe(before);
  });

  it('has claims in every status', async () => {
    const { rows } = await owner.query<{ v: string; p: string }>(
      'SELECT verification_status AS v, publication_status AS p FROM claims',
    );
    expect(new Set(rows.map(({ v }) => v))).toEqual(new Set(VERIFICATION_STATUSES));
    expect(new Set(rows.map(({ p }) => p))).toEqual(new Set(PUBLICATION_STATUSES));
  });

  it('has work that is given, late and asked for, a blind verdict, claims that say the same, and topics', async () => {
    const { rows } = await owner.query<Record<string, number>>(
      `SELECT (SELECT count(*) FROM claims WHERE assignee_id IS NOT NULL AND due_on < current_date)::int AS late,
              (SELECT count(*) FROM claims WHERE due_on > current_date)::int AS due,
              (SELECT count(*) FROM change_requests)::int AS asked,
              (SELECT count(*) FROM blind_verdicts)::int AS blind,
              (SELECT count(*) FROM claim_links)::int AS same,
              (SELECT count(*) FROM topics)::int AS topics`,
    );
    expect(rows).toEqual([{ late: 1, due: 1, asked: 1, blind: 1, same: 1, topics: 3 }]);
  });

  it('has a verbatim quotation, an altered one, and one that is somebody else’s', async () => {
    const { email, id } = {
      ...DEMO_PEOPLE.viewer,
      id: (await api.api.services.people.findByEmail(DEMO_PEOPLE.viewer.email))!.id,
    };
    const token = (claims = {}) => signDeskToken(api.deskPrivateKey, claims);
    const { signIn } = await api
      .deskAs(token())
      .ask<{ signIn: { session: { id: string } } }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { session { id } } }',
        { input: { email, password: DEMO_PASSWORD } },
      );
    const { claims } = await api.deskAs(token({ sub: id, sid: signIn.session.id })).ask<{
      claims: {
        edges: {
          node: {
            revision: { text: string; quotations: { state: string }[]; evidence: { anchorState: string }[] };
          };
        }[];
      };
    }>('{ claims(first: 100) { edges { node { revision { text quotations { state } evidence { anchorState } } } } } }');
    const states = Object.fromEntries(
      claims.edges.map(({ node: { revision } }) => [
        revision.text.slice(0, 30),
        revision.quotations.map(({ state }) => state),
      ]),
    );
    expect(states).toMatchObject({
      'On 23 January 2024, Sergei Lav': ['EXACT'],
      'Sergei Lavrov called on Presid': ['ALTERED'],
      'Nabil Abu Rudeina called on Pr': ['EXACT'],
      'Mayor Hedda Lunde said: “We fi': [expect.stringMatching(/EXACT|ENCODING|CONVENTION/)],
    });
    const anchors = claims.edges.flatMap(({ node }) =>
      node.revision.evidence.map(({ anchorState }) => anchorState),
    );
    expect(anchors).toContain('ALTERED');
  });

  it('can be read by anybody, as far as it was published', async () => {
    const { claims } = await api.anybody.ask<{
      claims: { edges: { node: { publicationStatus: string; evidence: { anchorState: string }[] } }[] };
    }>(
      '{ claims(first: 100) { edges { node { text publicationStatus publicNote evidence { anchorState source { title } } } } } }',
    );
    expect(claims.edges.map(({ node }) => node.publicationStatus).sort()).toEqual([
      'CORRECTED',
      'PUBLISHED',
      'PUBLISHED',
      'PUBLISHED',
      'RETRACTED',
      'WITHHELD',
    ]);
    expect(
      new Set(claims.edges.flatMap(({ node }) => node.evidence.map(({ anchorState }) => anchorState))),
    ).toEqual(new Set(['EXACT']));
  });
});
