import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../../prisma/src/embedded/index.ts';
import { APP_ROLE, createPool } from '../../../prisma/src/index.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../../apps/api/src/demo/demo-people.ts';
import { ROOT } from '../install.mjs';
import { say, step, warn } from './progress.mjs';

/**
 * @typedef {object} StartDatabase
 * @property {() => NodeJS.ProcessEnv} urls the variables that the API connects with
 * @property {() => Promise<boolean>} hasNoUsers whether nobody can sign in yet
 * @property {() => Promise<void>} close
 */

/**
 * Opens the database the environment names, migrates it, and keeps the embedded one running.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<void>} onMoved called when the embedded database came back at another address
 * @returns {Promise<StartDatabase>}
 */
export async function openStartDatabase(env, onMoved) {
  const open = () => openDatabase({ env, migrate: true, log: (progress) => say(`  ${progress}`) });
  let database = await open();
  let isClosing = false;
  if (database.kind === 'EXTERNAL' && database.separation === 'ROLES') {
    warn(
      'The API signs in with DATABASE_URL and then takes a role, which is weaker than a sign-in for each role: ' +
        'see APP_DATABASE_URL and PUBLIC_DATABASE_URL in the README.',
    );
  }
  void keepOpen();
  return { urls, hasNoUsers: () => hasNoUsers(database.appUrl), close };

  function urls() {
    if (database.separation === 'LOGINS') {
      return { APP_DATABASE_URL: database.appUrl, PUBLIC_DATABASE_URL: database.publicUrl };
    }
    const { DATABASE_URL, APP_DATABASE_URL, PUBLIC_DATABASE_URL } = env;
    return { DATABASE_URL, APP_DATABASE_URL, PUBLIC_DATABASE_URL };
  }

  async function keepOpen() {
    for (;;) {
      const { appUrl } = database;
      const reason = await database.lost;
      warn(`The database went away: ${reason}. It is started again.`);
      for (let pause = 250; !isClosing && !(await reopen()); pause = Math.min(pause * 2, 15_000))
        await delay(pause);
      if (isClosing) return;
      warn('The database is ready again.');
      if (database.appUrl !== appUrl) await onMoved();
    }
  }

  async function reopen() {
    try {
      database = await open();
      return true;
    } catch (error) {
      warn(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  async function close() {
    isClosing = true;
    await database.close();
  }
}

/** @param {string} url */
async function hasNoUsers(url) {
  const pool = createPool({ url, role: APP_ROLE, max: 1 });
  try {
    const { rows } = await pool.query('SELECT NOT EXISTS (SELECT FROM users) AS empty');
    return Boolean(rows[0].empty);
  } finally {
    await pool.end();
  }
}

/**
 * Fills a database with the demo: the embedded one on its first start, and any when VERBATIM_SEED=demo asks for it.
 * Gives the sign-ins to tell, none where there is no demo.
 * @param {object} options
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {NodeJS.ProcessEnv} options.env
 * @param {boolean} options.isEmpty whether nobody can sign in yet
 * @param {AbortSignal} options.signal ends the seeding
 * @returns {Promise<string[]>}
 */
export async function seedIfDue({ settings, env, isEmpty, signal }) {
  const { directory, isEmbedded, seed } = settings;
  const done = join(directory.root, 'demo-seeded.json');
  const isFirst = isEmbedded && (isEmpty || !existsSync(done));
  if (seed === 'demo' || (seed === undefined && isFirst)) {
    await step('Filling in the demo', async () => {
      await runSeed({ ...env, VERBATIM_DATA_DIR: directory.root }, signal);
      if (isEmbedded) writeFileSync(done, JSON.stringify({ at: new Date().toISOString() }));
    });
  } else if (!isEmbedded || !existsSync(done)) {
    return [];
  }
  return [
    ...Object.values(DEMO_PEOPLE).map(
      ({ email, name, role }) => `${email.padEnd(28)} ${name}, ${role.toLowerCase()}`,
    ),
    `Password of each, unless it was changed: ${DEMO_PASSWORD}`,
  ];
}

/** @param {NodeJS.ProcessEnv} env @param {AbortSignal} signal */
async function runSeed(env, signal) {
  const child = spawn(process.execPath, ['dist/seed.js'], {
    cwd: join(ROOT, 'apps', 'api'),
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`The demo could not be filled in:\n${output.slice(-3000)}`);
  const [words] = output.split('\n');
  if (words) say(`  ${words}`);
}
