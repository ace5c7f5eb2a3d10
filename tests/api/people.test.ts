import { randomUUID } from 'node:crypto';
import { createPool } from '@verbatim/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signDeskToken } from '../support/desk-token.ts';
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

interface Invited extends Errors {
  readonly token: string | null;
  readonly invitation: { readonly id: string } | null;
}

const invite = (input: object, desk = admin.desk) =>
  run<Invited>(
    desk,
    'invitePerson',
    'InvitePersonInput',
    { role: 'EDITOR', ...input },
    'token invitation { id email role }',
  );
const accept = (token: string | null, input: object = {}) =>
  run<Errors & { person: { email: string; role: string } | null }>(
    nobody(),
    'acceptInvitation',
    'AcceptInvitationInput',
    { token, name: 'Nora Feld', password: 'a long enough one', ...input },
    'person { name email role }',
  );
describe('an invitation', () => {
  it('makes an account once', async () => {
    const { token } = await invite({ email: ' Nora@Desk.Test ', role: 'REVIEWER' });
    const { invitation } = await nobody().ask<{ invitation: unknown }>(
      'query ($token: String!) { invitation(token: $token) { email role } }',
      { token },
    );
    expect(invitation).toEqual({ email: 'nora@desk.test', role: 'REVIEWER' });
    expect(codeOf(await accept(token, { password: 'short' }))).toBe('INVALID');
    expect(codeOf(await accept(token, { name: ' ' }))).toBe('INVALID');
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(codeOf).sort()).toEqual(['INVITATION_USED', null].sort());
    expect(both.find(({ person }) => person !== null)).toMatchObject({
      person: { email: 'nora@desk.test', role: 'REVIEWER' },
    });
    expect(codeOf(await accept(token))).toBe('INVITATION_USED');
    expect((await signIn('nora@desk.test', 'a long enough one')).session).not.toBeNull();
    expect(codeOf(await invite({ email: 'nora@desk.test' }))).toBe('NAME_TAKEN');
  });

  it('is kept as a hash alone', async () => {
    const { token, invitation } = await invite({ email: 'hash@desk.test' });
    const { rows } = await owner.query('SELECT i::text AS all FROM invitations i WHERE id = $1', [
      invitation!.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const { rows: logged } = await owner.query<{ content: string }>('SELECT content FROM audit_contents');
    for (const { content } of logged) expect(content).not.toMatch(/token_sha256":"/);
  });

  it('stops working when it is too old, withdrawn, or not there', async () => {
    const old = await invite({ email: 'old@desk.test' });
    await owner.query(
      "UPDATE invitations SET created_at = now() - interval '8 days', expires_at = now() - interval '1 second' WHERE id = $1",
      [old.invitation!.id],
    );
    expect(codeOf(await accept(old.token))).toBe('INVITATION_EXPIRED');
    const withdrawn = await invite({ email: 'withdrawn@desk.test' });
    const revoke = () =>
      run<Invited>(
        admin.desk,
        'revokeInvitation',
        'RevokeInvitationInput',
        { id: withdrawn.invitation!.id },
        'invitation { id }',
      );
    expect(codeOf(await revoke())).toBeNull();
    expect(codeOf(await revoke())).toBe('INVITATION_EXPIRED');
    expect(codeOf(await accept(withdrawn.token))).toBe('INVITATION_EXPIRED');
    expect(codeOf(await accept('nonsense'))).toBe('INVITATION_UNKNOWN');
    const { invitation } = await nobody().ask<{ invitation: unknown }>(
      'query ($token: String!) { invitation(token: $token) { email } }',
      { token: withdrawn.token },
    );
    expect(invitation).toBeNull();
  });

  it('sent again with its key is the same: no second link is made, and the first one works', async () => {
    const input = { email: 'again@desk.test', idempotencyKey: randomUUID() };
    const [one, two] = [await invite(input), await invite(input)];
    expect(two).toMatchObject({ invitation: one.invitation, token: null, userErrors: [] });
    expect(codeOf(await accept(one.token))).toBeNull();
    expect(await invite(input)).toMatchObject({ invitation: one.invitation, token: null });
  });
});

describe('an account', () => {
  const update = (input: object, desk = admin.desk) =>
    run<Errors & { account: { version: number } | null; conflict: unknown }>(
      desk,
      'updateAccount',
      'UpdateAccountInput',
      input,
      'account { id version disabled person { name role } } conflict { version changedBy { name } }',
    );
  const me = ({ desk }: TestPerson) => desk.send('{ me { role } }');

  it('is disabled with the next request, and its sessions do not come back', async () => {
    const person = await api.signInNew('EDITOR');
    expect((await me(person)).status).toBe(200);
    expect(await update({ id: person.id, version: 1, disabled: true })).toMatchObject({
      account: { disabled: true, version: 2 },
    });
    expect((await me(person)).status).toBe(401);
    expect(codeOf(await signIn(person.email, PASSWORD))).toBe('SIGN_IN_FAILED');
    expect(await update({ id: person.id, version: 2, disabled: false })).toMatchObject({
      account: { disabled: false },
    });
    expect((await me(person)).status).toBe(401);
    expect((await signIn(person.email, PASSWORD)).session).not.toBeNull();
  });

  it('changes role and name; whoever is late is told by whom', async () => {
    const person = await api.signInNew('EDITOR');
    expect(await update({ id: person.id, version: 1, role: 'VIEWER', name: 'New Name' })).toMatchObject({
      account: { version: 2, person: { name: 'New Name', role: 'VIEWER' } },
    });
    expect((await me(person)).body).toMatchObject({ data: { me: { role: 'VIEWER' } } });
    expect(await update({ id: person.id, version: 1, role: 'ADMIN' })).toMatchObject({
      account: null,
      conflict: { version: 2, changedBy: { name: 'Amina Dorval' } },
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect(codeOf(await update({ id: 'x', version: 1 }))).toBe('NOT_FOUND');
    expect(codeOf(await update({ id: person.id, version: 2, name: ' ' }))).toBe('INVALID');
  });

  it('of the last administrator stays one', async () => {
    for (const change of [{ disabled: true }, { role: 'EDITOR' }]) {
      expect(codeOf(await update({ id: admin.id, version: 1, ...change }))).toBe('LAST_ADMINISTRATOR');
    }
    const second = await api.signInNew('ADMIN');
    const both = await Promise.all([
      update({ id: admin.id, version: 1, disabled: true }, second.desk),
      update({ id: second.id, version: 1, disabled: true }),
    ]);
    const made = both.filter(({ account }) => account !== null);
    expect(made).toHaveLength(1);
    await owner.query("UPDATE users SET disabled_at = NULL WHERE role = 'ADMIN'");
    admin = await api.signInNew('ADMIN', 'Amina Dorval');
  });

  it('is signed out everywhere by itself, and by an administrator', async () => {
    const person = await api.signInNew('EDITOR');
    await person.desk.ask('mutation { signOutEverywhere { userErrors { code } } }');
    expect((await me(person)).status).toBe(401);
    const other = await api.signInNew('EDITOR');
    await run(
      admin.desk,
      'signPersonOut',
      'SignPersonOutInput',
      { id: other.id, version: 1 },
      'account { id }',
    );
    expect((await me(other)).status).toBe(401);
  });

  it('changes its password, which ends the other sessions', async () => {
    const person = await api.signInNew('EDITOR');
    const other = await signIn(person.email, PASSWORD);
    const change = (current: string, next: string) =>
      run<Errors>(person.desk, 'changePassword', 'ChangePasswordInput', { current, next }, '');
    expect(await change('wrong', 'the next password')).toMatchObject({
      userErrors: [{ code: 'SIGN_IN_FAILED', field: 'input.current' }],
    });
    expect(codeOf(await change(PASSWORD, 'short'))).toBe('INVALID');
    expect(codeOf(await change(PASSWORD, 'the next password'))).toBeNull();
    expect((await me(person)).status).toBe(200);
    const token = signDeskToken(api.deskPrivateKey, { sub: person.id, sid: other.session!.id });
    expect((await api.deskAs(token).send('{ me { id } }')).status).toBe(401);
    expect(codeOf(await signIn(person.email, PASSWORD))).toBe('SIGN_IN_FAILED');
    expect((await signIn(person.email, 'the next password')).session).not.toBeNull();
  });
});

describe('guessing', () => {
  const guess = async (email: string, times: number, addressOf: (n: number) => string) => {
    const answers: (string | null)[] = [];
    for (let n = 0; n < times; n += 1)
      answers.push(codeOf(await signIn(email, 'a wrong guess', { address: addressOf(n) })));
    return answers;
  };

  it('is slowed for one account from one address, also when all guesses come at once', async () => {
    const { email } = await api.signInNew('EDITOR');
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => signIn(email, 'a wrong guess', { address: '192.0.2.1' })),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
    expect(codes.filter((code) => code === 'SIGN_IN_SLOWED')).toHaveLength(5);
    expect(codeOf(await signIn(email, PASSWORD, { address: '192.0.2.1' }))).toBe('SIGN_IN_SLOWED');
    expect((await signIn(email, PASSWORD, { address: '192.0.2.2' })).session).not.toBeNull();
  });

  it('is slowed for one account from everywhere, while its owner still gets in where they did before', async () => {
    const { email } = await api.signInNew('EDITOR');
    const first = await signIn(email, PASSWORD, { address: '198.51.100.7' });
    const answers = await guess(email, 32, (n) => `203.0.113.${n}`);
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'SIGN_IN_FAILED'));
    expect(answers.slice(30)).toEqual(['SIGN_IN_SLOWED', 'SIGN_IN_SLOWED']);
    expect(codeOf(await signIn(email, PASSWORD, { address: '198.51.100.99' }))).toBe('SIGN_IN_SLOWED');
    expect((await signIn(email, PASSWORD, { address: '198.51.100.7' })).session).not.toBeNull();
    const device = { address: '198.51.100.99', deviceToken: first.deviceToken! };
    expect((await signIn(email, PASSWORD, device)).session).not.toBeNull();
    expect(codeOf(await signIn(email, PASSWORD, { ...device, deviceToken: 'made up' }))).not.toBe(
      'SIGN_IN_FAILED',
    );
  });

  it('is slowed for one address over all accounts', async () => {
    await owner.query(
      'INSERT INTO sign_in_windows SELECT scope, key, 100, now() FROM sign_in_windows WHERE false',
    );
    const address = '192.0.2.200';
    expect((await guess('nobody-0@desk.test', 1, () => address))[0]).toBe('SIGN_IN_FAILED');
    await owner.query("UPDATE sign_in_windows SET attempts = 100 WHERE scope = 'ADDRESS' AND attempts = 1");
    expect((await guess('nobody-1@desk.test', 1, () => address))[0]).toBe('SIGN_IN_SLOWED');
    await owner.query("UPDATE sign_in_windows SET started_at = now() - interval '16 minutes'");
    expect((await guess('nobody-1@desk.test', 1, () => address))[0]).toBe('SIGN_IN_FAILED');
  });

  it('learns nothing of which accounts there are, by words or by work', async () => {
    const { email } = await api.signInNew('EDITOR');
    const gone = await api.signInNew('EDITOR');
    await owner.query('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.id]);
    const { passwords } = api.api.services;
    const seen: unknown[] = [];
    for (const account of [email, 'nobody-at-all@desk.test', gone.email, 'no address at all']) {
      const before = passwords.work;
      const answers = await guess(account, 12, () => '192.0.2.77');
      const { userErrors } = await signIn(account, 'a wrong guess', { address: '192.0.2.77' });
      seen.push({ answers, words: userErrors[0]!.message, work: passwords.work - before });
    }
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(seen[0]).toMatchObject({ work: 10 });
  });
});
