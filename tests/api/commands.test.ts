import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '@verbatim/api';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signDeskToken } from '../support/desk-token.ts';
import { startTestApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
});

afterAll(() => api.close());

/** Runs a command of the API on the test's database, as somebody does at the root of the clone. */
async function run(command: string, args: string[], input = ''): Promise<{ code: unknown; output: string }> {
  const child = spawn(
    process.execPath,
    [
      'node_modules/tsx/dist/cli.mjs',
      '--tsconfig',
      'apps/api/tsconfig.json',
      `apps/api/src/commands/${command}.ts`,
      ...args,
    ],
    {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATABASE_URL: api.database.ownerUrl },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, output };
}

async function roleAfterSignIn(email: string, password: string): Promise<unknown> {
  const { signIn } = await api
    .deskAs(signDeskToken(api.deskPrivateKey))
    .ask<{ signIn: unknown }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { person { role } userErrors { code } } }',
      { input: { email, password } },
    );
  return signIn;
}

describe('the command that makes an administrator', () => {
  const who = ['--email', 'Chief@Desk.test', '--name', 'Carla Voss'];

  it('makes one who can sign in, and no second one of the address', async () => {
    expect(await run('create-administrator', who, 'a good long password\n')).toEqual({
      code: 0,
      output: 'Carla Voss can sign in as administrator with chief@desk.test.\n',
    });
    expect(await roleAfterSignIn('chief@desk.test', 'a good long password')).toEqual({
      person: { role: 'ADMIN' },
      userErrors: [],
    });
    const second = await run('create-administrator', who, 'another long password\n');
    expect(second).toEqual({ code: 1, output: 'There is an account for chief@desk.test already.\n' });
    expect(await roleAfterSignIn('chief@desk.test', 'another long password')).toMatchObject({ person: null });
  });

  it.each<[string, string[], string, number, RegExp]>([
    ['no address', ['--name', 'X'], 'a good long password\n', 2, /--email you@example\.org/],
    ['no password', ['--email', 'x@desk.test', '--name', 'X'], '', 1, /No password was given/],
    ['a short password', ['--email', 'x@desk.test', '--name', 'X'], 'short\n', 1, /12 characters or more/],
    [
      'a bad address',
      ['--email', 'x', '--name', 'X'],
      'a good long password\n',
      1,
      /must look like name@example\.org/,
    ],
    ['an unknown option', ['--mail', 'x'], '', 1, /Unknown option '--mail'/],
  ])('says what is wrong: %s', async (_what, args, input, code, message) => {
    const ended = await run('create-administrator', args, input);
    expect(ended).toEqual({ code, output: expect.stringMatching(message) });
    expect(ended.output).not.toMatch(/ at .*:\d+/);
  });
});

describe('the command for keys of the public API', { timeout: 120_000 }, () => {
  it('makes, lists and revokes them', async () => {
    const made = await run('api-keys', [
      'create',
      '--client',
      'The site',
      '--scope',
      'READ',
      '--expires',
      '2999-12-31',
    ]);
    expect(made).toEqual({
      code: 0,
      output: expect.stringMatching(/shown this once:\n\n {2}vbk_[0-9a-f]{32}_[\w-]{43}\n/),
    });
    const token = /vbk_[\w-]+/.exec(made.output)![0];
    const id = /The key (\S+) of/.exec(made.output)![1]!;
    const ask = async () => {
      const { status } = await fetch(`${api.url}/graphql?query={__typename}`, {
        headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
      });
      return status;
    };
    expect(await ask()).toBe(200);
    expect((await run('api-keys', ['list'])).output).toMatch(
      new RegExp(`^${id}  The site  READ  until 2999-12-31T00:00:00.000Z  last used`),
    );
    expect(await run('api-keys', ['revoke', '--id', id])).toEqual({
      code: 0,
      output: `The key ${id} of The site is revoked.\n`,
    });
    expect((await run('api-keys', ['list'])).output).toMatch(/revoked 20/);
  });

  it.each<[string, string[], number, RegExp]>([
    ['nothing', [], 2, /npm run key:create/],
    ['an unknown scope', ['create', '--client', 'X', '--scope', 'WRITE'], 2, /--scope READ/],
    ['a day that is none', ['create', '--client', 'X', '--expires', '2024-02-30'], 2, /--expires/],
    [
      'a day gone by',
      ['create', '--client', 'X', '--expires', '2024-02-28'],
      1,
      /would have expired already/,
    ],
    ['an unknown key', ['revoke', '--id', 'x'], 1, /There is no such key/],
  ])('says what is wrong: %s', async (_what, args, code, message) => {
    expect(await run('api-keys', args)).toEqual({ code, output: expect.stringMatching(message) });
  });
});

describe('the seed', { timeout: 120_000 }, () => {
  it('fills in the demo once, and says how to sign in', async () => {
    const first = await run('seed', []);
    expect(first).toEqual({
      code: 0,
      output: expect.stringMatching(/4 people, 3 topics, 3 sources and 14 claims were added/),
    });
    expect(first.output).toContain(DEMO_PASSWORD);
    const second = await run('seed', []);
    expect(second).toEqual({ code: 0, output: expect.stringMatching(/there already; nothing was changed/) });
    expect(await roleAfterSignIn(DEMO_PEOPLE.reviewer.email, DEMO_PASSWORD)).toMatchObject({
      person: { role: 'REVIEWER' },
    });
  });
});
