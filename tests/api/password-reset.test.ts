import { randomUUID } from 'node:crypto';
import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { codeOf, run, waysIn, type Errors, type WaysIn } from '../support/people.ts';
import { PASSWORD, startTestApi, type TestApi, type TestPerson } from '../support/start-api.ts';

let api: TestApi;
let admin: TestPerson;
let owner: Pool;
let nobody: WaysIn['nobody'];
let signIn: WaysIn['signIn'];

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  ({ nobody, signIn } = waysIn(api));
  admin = await api.signInNew('ADMIN', 'Amina Dorval');
  owner = createPool({ url: api.database.ownerUrl, max: 1 });
});

afterAll(async () => {
  await owner.end();
  await api.close();
});

describe('a password that is lost', () => {
  const reset = (input: object, desk = admin.desk) =>
    run<Errors & { account: { version: number } | null; token: string | null }>(
      desk,
      'resetPassword',
      'ResetPasswordInput',
      input,
      'account { version } token conflict { version changedBy { name } }',
    );
  const set = (token: string | null, password = 'another long enough one') =>
    run<Errors & { person: { email: string } | null }>(
      nobody(),
      'setPassword',
      'SetPasswordInput',
      { token, password },
      'person { email }',
    );

  const read = async (token: string | null) =>
    (
      await nobody().ask<{ passwordLink: { email: string } | null }>(
        'query ($token: String!) { passwordLink(token: $token) { email expiresAt } }',
        { token },
      )
    ).passwordLink;

  it('is taken away by an administrator, and another is chosen by a link that works once', async () => {
    const person = await api.signInNew('EDITOR');
    const input = { id: person.id, version: 1, idempotencyKey: randomUUID() };
    const { token, account } = await reset(input);
    expect(account).toEqual({ version: 2 });
    expect(await reset(input)).toMatchObject({ account: { version: 2 }, token: null, userErrors: [] });
    expect((await person.desk.send('{ me { role } }')).status).toBe(401);
    expect(codeOf(await signIn(person.email, PASSWORD))).toBe('SIGN_IN_FAILED');
    expect(codeOf(await set(token, 'short'))).toBe('INVALID');
    expect(await read(token)).toMatchObject({ email: person.email });
    const both = await Promise.all([set(token), set(token)]);
    expect(both.map(codeOf).sort()).toEqual(['PASSWORD_LINK_DEAD', null].sort());
    expect(codeOf(await set(token))).toBe('PASSWORD_LINK_DEAD');
    expect(await read(token)).toBeNull();
    expect((await signIn(person.email, 'another long enough one')).session).not.toBeNull();
    const { rows } = await owner.query('SELECT r::text AS all FROM password_resets r');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('has links that die: with a newer one, with time, with the account', async () => {
    const person = await api.signInNew('EDITOR');
    const first = await reset({ id: person.id, version: 1 });
    const second = await reset({ id: person.id, version: 2 });
    expect(codeOf(await set(first.token))).toBe('PASSWORD_LINK_DEAD');
    expect(await read(first.token)).toBeNull();
    await owner.query(
      "UPDATE password_resets SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE user_id = $1 AND used_at IS NULL",
      [person.id],
    );
    expect(codeOf(await set(second.token))).toBe('PASSWORD_LINK_DEAD');
    const third = await reset({ id: person.id, version: 3 });
    await owner.query('UPDATE users SET disabled_at = now() WHERE id = $1', [person.id]);
    expect(codeOf(await set(third.token))).toBe('PASSWORD_LINK_DEAD');
    expect(codeOf(await set('nonsense'))).toBe('PASSWORD_LINK_DEAD');
  });

  it('is nobody’s to take but an administrator’s, not their own, and of the account as it is', async () => {
    const person = await api.signInNew('EDITOR');
    expect(codeOf(await reset({ id: person.id, version: 1 }, person.desk))).toBe('FORBIDDEN');
    expect(codeOf(await reset({ id: admin.id, version: 1 }))).toBe('INVALID');
    expect(codeOf(await reset({ id: 'x', version: 1 }))).toBe('NOT_FOUND');
    expect(await reset({ id: person.id, version: 7 })).toMatchObject({
      account: null,
      token: null,
      userErrors: [{ code: 'CONFLICT' }],
    });
  });
});
