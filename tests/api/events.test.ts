import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, randomUUID } from 'node:crypto';
import { createPool } from '@verbatim/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../support/api-process.ts';
import { signDeskToken } from '../support/desk-token.ts';
import { addSource, must, writeClaim } from '../support/desk.ts';
import { EventReader } from '../support/event-reader.ts';
import { GraphQLClient } from '../support/graphql-client.ts';
import { startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';
import { addTopic } from '../support/work.ts';

let folder: string;
let api: TestApi;
let other: ApiProcess;
let editor: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-events-'));
  api = await startTestApi(inject('cluster'));
  editor = await api.signInNew('EDITOR');
  admin = await api.signInNew('ADMIN');
  const keyFile = join(folder, 'desk.pem');
  await writeFile(keyFile, createPublicKey(api.deskPrivateKey).export({ type: 'spki', format: 'pem' }));
  other = await startApiProcess({
    APP_DATABASE_URL: api.database.appUrl,
    PUBLIC_DATABASE_URL: api.database.publicUrl,
    DESK_SIGNING_PUBLIC_KEY_FILE: keyFile,
    VERBATIM_DATA_DIR: folder,
    LOG_LEVEL: 'fatal',
  });
});

afterAll(async () => {
  await other.stop();
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = ({ id, sessionId }: TestPerson) =>
  signDeskToken(api.deskPrivateKey, { sub: id, sid: sessionId });
const listen = (
  person: TestPerson,
  { url = api.url, lastEventId }: { url?: string; lastEventId?: string } = {},
) => EventReader.open(`${url}/desk/events`, tokenOf(person), lastEventId);
const atOther = (person: TestPerson) =>
  new GraphQLClient(`${other.url}/desk/graphql`, () => ({ authorization: `Bearer ${tokenOf(person)}` }));
const changesOf = (reader: EventReader, id: string) =>
  reader.events
    .filter(({ event, data }) => event === 'change' && data.id === id)
    .map(({ data }) => data.version);

describe('what changes at the desk', () => {
  it('reaches everybody, through whichever process it was changed and is read', async () => {
    const [here, there] = [await listen(editor), await listen(admin, { url: other.url })];
    const claim = await writeClaim(atOther(editor));
    await must(editor.desk, 'assignClaim', { id: claim.id, version: 1, priority: 'HIGH' });
    for (const reader of [here, there]) {
      await reader.until(() => changesOf(reader, claim.id).includes(2));
      expect(changesOf(reader, claim.id)).toEqual([1, 2]);
      const change = reader.events.find(({ data }) => data.id === claim.id)!;
      expect(change).toMatchObject({
        event: 'change',
        data: { kind: 'CLAIM', version: 1, by: editor.id, at: expect.stringMatching(/Z$/) },
      });
      expect(Object.keys(change.data).sort()).toEqual(['at', 'by', 'id', 'kind', 'version']);
      reader.close();
    }
  });

  it('is read on from the last event, in another process, once each', async () => {
    const first = await listen(editor);
    const claim = await writeClaim(editor.desk);
    await first.until(() => changesOf(first, claim.id).length === 1);
    const { lastId } = first;
    first.close();
    let { version } = claim;
    for (const rationale of ['One.', 'Two.', 'Three.']) {
      version = (await must(editor.desk, 'reviseClaim', { id: claim.id, version, rationale })).version;
    }
    const second = await listen(editor, { url: other.url, lastEventId: lastId });
    await must(editor.desk, 'reviseClaim', { id: claim.id, version, rationale: 'Four.' });
    await second.until(() => changesOf(second, claim.id).includes(5));
    expect(second.events[0]).toMatchObject({ event: 'ready' });
    expect(changesOf(second, claim.id)).toEqual([2, 3, 4, 5]);
    second.close();
  });

  it('is read on from the place that an answer came with, and so is nothing that it may lack', async () => {
    const reader = await listen(editor);
    const earlier = await must(editor.desk, 'createClaim', { text: 'Known to the answer.' });
    await reader.until(() => changesOf(reader, earlier.id).length === 1);
    const { headers } = await fetch(`${api.url}/desk/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(editor)}` },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    const later = await must(editor.desk, 'createClaim', { text: 'Too late for the answer.' });
    const again = await listen(editor, {
      url: other.url,
      lastEventId: headers.get('desk-event-place')!,
    });
    await again.until(() => changesOf(again, later.id).length === 1);
    expect(again.events[0]).toMatchObject({ event: 'ready' });
    expect(changesOf(again, earlier.id)).toEqual([]);
    reader.close();
    again.close();
  });

  it('is in the order of transactions also where their ids gain a digit', async () => {
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    const subject = randomUUID();
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO desk_events (xact, kind, subject_id, version)
       VALUES ('8', 'CLAIM', $1, 1), ('9', 'CLAIM', $1, 2), ('10', 'CLAIM', $1, 3) RETURNING id`,
      [subject],
    );
    await owner.end();
    const reader = await listen(editor, { lastEventId: `8-${rows[0]!.id}` });
    await reader.until(() => changesOf(reader, subject).includes(3));
    expect(changesOf(reader, subject)).toEqual([2, 3]);
    reader.close();
  });

  it('loses nothing while many change much and readers come and go', async () => {
    const reader = await listen(editor);
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => must(editor.desk, 'createClaim', { text: 'x' })),
    );
    const resumed: number[] = [];
    await Promise.all(
      claims.map(async ({ id }, n) => {
        let version = 1;
        for (let step = 0; step < 6; step += 1) {
          const desk = n % 2 === 0 ? editor.desk : atOther(editor);
          ({ version } = await must(desk, 'reviseClaim', { id, version, rationale: `Step ${step}.` }));
        }
        resumed.push(version);
      }),
    );
    await reader.until(() => claims.every(({ id }) => changesOf(reader, id).includes(7)));
    for (const { id } of claims) expect(changesOf(reader, id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const again = await listen(editor, { url: other.url, lastEventId: reader.events[0]!.id! });
    await again.until(() => claims.every(({ id }) => changesOf(again, id).includes(7)));
    for (const { id } of claims) expect(changesOf(again, id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    reader.close();
    again.close();
  });

  it('waits for a transaction that began earlier, so that no event is passed by', async () => {
    const reader = await listen(editor);
    const owner = createPool({ url: api.database.ownerUrl, max: 1 });
    const slow = await owner.connect();
    const source = await addSource(editor.desk);
    await slow.query('BEGIN');
    await slow.query('UPDATE sources SET version = version + 1 WHERE id = $1', [source.id]);
    const claim = await must(editor.desk, 'createClaim', { text: 'Later, but done earlier.' });
    await slow.query('COMMIT');
    await reader.until(
      () => changesOf(reader, claim.id).length === 1 && changesOf(reader, source.id).length === 2,
    );
    const order = reader.events.map(({ data }) => data.id);
    expect(order.lastIndexOf(source.id)).toBeLessThan(order.indexOf(claim.id));
    slow.release();
    await owner.end();
    reader.close();
  });

  it('is told only to those who may read it', async () => {
    const [seen, hidden] = [await listen(admin), await listen(editor)];
    const person = await api.signInNew('VIEWER');
    const reviewer = await api.signInNew('REVIEWER');
    const topic = await addTopic(reviewer.desk, 'Last of all');
    await hidden.until(() => changesOf(hidden, topic.id).length === 1);
    await seen.until(() => changesOf(seen, topic.id).length === 1);
    expect(changesOf(seen, person.id)).toHaveLength(1);
    expect(changesOf(hidden, person.id)).toHaveLength(0);
    seen.close();
    hidden.close();
  });
});

describe('a stream', () => {
  it('says that it begins anew when what was missed is no longer kept', async () => {
    const first = await listen(editor);
    const claim = await must(editor.desk, 'createClaim', { text: 'x' });
    await first.until(() => changesOf(first, claim.id).length === 1);
    first.close();
    await api.api.events.forgetOld(new Date(Date.now() + 25 * 3_600_000));
    const again = await listen(editor, { lastEventId: first.lastId });
    expect(again.events[0]!.event).toBe('reset');
    again.close();
    const nonsense = await listen(editor, { lastEventId: 'nonsense' });
    expect(nonsense.events[0]!.event).toBe('reset');
    nonsense.close();
  });

  it('ends with the session', async () => {
    const person = await api.signInNew('EDITOR');
    const reader = await listen(person, { url: other.url });
    await person.desk.ask('mutation { signOutEverywhere { userErrors { code } } }');
    await must(editor.desk, 'createClaim', { text: 'Not for them any more.' });
    await reader.untilEnded();
    expect(reader.events.at(-1)!.event).toBe('ended');
    expect(reader.events.filter(({ data }) => data.kind === 'CLAIM')).toEqual([]);
  });

  it('wants somebody signed in', async () => {
    const url = `${api.url}/desk/events`;
    for (const token of ['nonsense', signDeskToken(api.deskPrivateKey)]) {
      const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      expect([response.status, await response.json()]).toMatchObject([
        401,
        { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      ]);
    }
    expect((await fetch(url)).status).toBe(401);
  });
});
