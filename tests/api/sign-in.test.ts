import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeDeskKeys, signDeskToken, type TokenClaims } from '../support/desk-token.ts';
import { PASSWORD, startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

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

const me = (token: string | null) => api.deskAs(token).send('{ me { email role } }');
const tokenOf = ({ id, sessionId }: TestPerson, claims: TokenClaims = {}) =>
  signDeskToken(api.deskPrivateKey, { sub: id, sid: sessionId, ...claims });

async function signIn(email: string, password: string): Promise<unknown> {
  const { signIn: payload } = await api.deskAs(signDeskToken(api.deskPrivateKey)).ask<{ signIn: unknown }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) {
       session { id expiresAt } person { name email role } userErrors { code field message } } }`,
    { input: { email, password } },
  );
  return payload;
}

describe('signing in', () => {
  it('begins a session of twelve hours, whatever the capitals of the address', async () => {
    const { email } = await api.signInNew('EDITOR', 'Ines Holm');
    const before = Date.now();
    const payload = (await signIn(` ${email.toUpperCase()} `, PASSWORD)) as {
      session: { expiresAt: string };
    };
    expect(payload).toMatchObject({ person: { name: 'Ines Holm', email, role: 'EDITOR' }, userErrors: [] });
    const hours = (Date.parse(payload.session.expiresAt) - before) / 3_600_000;
    expect(hours).toBeGreaterThan(11.99);
    expect(hours).toBeLessThan(12.01);
  });

  it('tells known and unknown accounts apart in nothing', async () => {
    const known = await api.signInNew('EDITOR');
    const disabled = await api.signInNew('EDITOR');
    await owner.query('UPDATE users SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const answers = await Promise.all([
      signIn(known.email, 'wrong password'),
      signIn('nobody@desk.test', 'wrong password'),
      signIn(disabled.email, PASSWORD),
      signIn('no address', PASSWORD),
      signIn('nul\0@desk.test', PASSWORD),
      signIn('half\uD800@desk.test', PASSWORD),
      signIn(known.email, `${PASSWORD}${'x'.repeat(5_000)}`),
      signIn(known.email, ''),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({
      session: null,
      person: null,
      userErrors: [
        { code: 'SIGN_IN_FAILED', field: null, message: expect.stringMatching(/do not belong together/) },
      ],
    });
  });

  it('keeps passwords as Argon2id', async () => {
    const { id } = await api.signInNew('VIEWER');
    const { rows } = await owner.query<{ hash: string }>(
      'SELECT password_hash AS hash FROM users WHERE id = $1',
      [id],
    );
    expect(rows[0]!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('a session', () => {
  it('is good until it ends in any way', async () => {
    const person = await api.signInNew('EDITOR');
    expect(await me(tokenOf(person))).toMatchObject({
      status: 200,
      body: { data: { me: { email: person.email } } },
    });
    for (const [end, undo] of [
      [
        "UPDATE sessions SET created_at = now() - interval '13 hours', expires_at = now() - interval '1 second' WHERE user_id = $1",
        "UPDATE sessions SET expires_at = now() + interval '1 hour' WHERE user_id = $1",
      ],
      [
        'UPDATE users SET disabled_at = now() WHERE id = $1',
        'UPDATE users SET disabled_at = NULL WHERE id = $1',
      ],
      [
        'UPDATE users SET session_version = 2 WHERE id = $1',
        'UPDATE users SET session_version = 1 WHERE id = $1',
      ],
    ] as const) {
      await owner.query(end, [person.id]);
      expect(await me(tokenOf(person))).toMatchObject({
        status: 401,
        body: { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' } }] },
      });
      await owner.query(undo, [person.id]);
      expect((await me(tokenOf(person))).status).toBe(200);
    }
    await person.desk.ask('mutation { signOut { userErrors { code } } }');
    expect((await me(tokenOf(person))).status).toBe(401);
  });

  it('belongs to one person', async () => {
    const [one, other] = [await api.signInNew('EDITOR'), await api.signInNew('ADMIN')];
    const mixed = signDeskToken(api.deskPrivateKey, { sub: other.id, sid: one.sessionId });
    expect((await me(mixed)).status).toBe(401);
  });

  it('follows the role that the database has now', async () => {
    const person = await api.signInNew('EDITOR');
    await owner.query("UPDATE users SET role = 'VIEWER' WHERE id = $1", [person.id]);
    expect((await me(tokenOf(person))).body).toMatchObject({ data: { me: { role: 'VIEWER' } } });
  });
});

describe('the token of the desk', () => {
  it('must be good', async () => {
    const person = await api.signInNew('EDITOR');
    const now = Math.floor(Date.now() / 1000);
    const stranger = signDeskToken(makeDeskKeys().privateKey, { sub: person.id, sid: person.sessionId });
    const good = tokenOf(person);
    const tokens: Record<string, string | null> = {
      none: null,
      nonsense: 'nonsense',
      'of another key': stranger,
      'not signed': signDeskToken(api.deskPrivateKey, { sub: person.id, sid: person.sessionId }, 'none'),
      expired: tokenOf(person, { iat: now - 120, exp: now - 60 }),
      'made too long ago': tokenOf(person, { iat: now - 600, exp: now + 600 }),
      'of the future': tokenOf(person, { iat: now + 600 }),
      'by another issuer': tokenOf(person, { iss: 'somebody' }),
      'for another audience': tokenOf(person, { aud: 'somebody' }),
      'with half a session': signDeskToken(api.deskPrivateKey, { sub: person.id }),
      tampered: `${good.slice(0, -4)}AAAA`,
    };
    for (const [which, token] of Object.entries(tokens)) {
      const { status, body } = await me(token);
      expect([which, status, body.errors?.[0]?.extensions?.['reason']]).toEqual([which, 401, 'TOKEN']);
    }
    const ids = signDeskToken(api.deskPrivateKey, { sub: 'me', sid: "'; DROP TABLE users" });
    expect(await me(ids)).toMatchObject({ status: 401 });
    expect((await me(good)).status).toBe(200);
  });

  it('without a person is good for signing in alone', async () => {
    const { status, body } = await me(signDeskToken(api.deskPrivateKey));
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN' });
    const write = await api
      .deskAs(signDeskToken(api.deskPrivateKey))
      .send('mutation { createClaim(input: { text: "x" }) { claim { id } } }');
    expect(write.status).toBe(401);
  });
});
