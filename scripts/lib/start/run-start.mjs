import { prepareDataDirectory } from '../../../prisma/src/embedded/data-directory.mjs';
import { takeProcessLock } from '../../../prisma/src/lock/process-lock.mjs';
import { installIfNeeded } from '../install.mjs';
import { build } from './build.mjs';
import { requireFreePorts } from './ports.mjs';
import { say, step } from './progress.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { describeServices } from './services.mjs';
import { readSettings } from './settings.mjs';
import { Stopper } from './stopper.mjs';
import { supervise } from './supervise.mjs';

/** @typedef {{ desk: string, api: string }} Addresses */

/**
 * Brings everything up, runs it until Ctrl-C, and takes it down again.
 * @param {NodeJS.ProcessEnv} env
 * @throws {Error} saying what to do; nothing is left running then either
 */
export async function runStart(env) {
  const settings = readSettings(env);
  const addresses = {
    desk: env['NEXTAUTH_URL'] || `http://localhost:${settings.deskPort}`,
    api: `http://localhost:${settings.apiPort}/graphql`,
  };
  await prepareDataDirectory(settings.directory);
  const stopper = new Stopper();
  try {
    stopper.add(await lockDataDirectory(settings.directory, addresses));
    await requireFreePorts([
      { port: settings.apiPort, variable: 'API_PORT', what: 'the API' },
      { port: settings.deskPort, variable: 'ADMIN_PORT', what: 'the desk' },
    ]);
    await bringUp({ env, settings, addresses, stopper });
    await stopper.asked();
  } catch (error) {
    if (!stopper.signal.aborted) throw error;
  } finally {
    await stopper.stop();
  }
}

/**
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {Addresses} options.addresses
 * @param {Stopper} options.stopper
 */
async function bringUp({ env, settings, addresses, stopper }) {
  const started = Date.now();
  const { directory } = settings;
  const { signal } = stopper;
  installIfNeeded(say);
  await step('Building what has changed', () => build(directory.logs, signal));
  signal.throwIfAborted();

  const { openStartDatabase, seedIfDue } = await loadDatabaseParts();
  const secrets = readOrMakeSecrets(directory.keys);
  /** @type {import('./supervise.mjs').Supervised | undefined} */
  let api;
  const database = await step('Opening the database', () =>
    openStartDatabase(env, async () => api?.restart(describe().api.env)),
  );
  stopper.add({ name: 'the database', stop: database.close });
  const describe = () => describeServices({ env, settings, secrets, databaseUrls: database.urls() });
  signal.throwIfAborted();
  const signIns = await seedIfDue({ settings, env, signal, isEmpty: await database.hasNoUsers() });

  await step('Starting the API and the desk', () => startServices(describe(), stopper, (it) => (api = it)));
  signal.throwIfAborted();
  announce({ addresses, settings, started, signIns, hasNoUsers: await database.hasNoUsers() });
}

/** What needs the installed packages, among them the one that reads TypeScript. */
async function loadDatabaseParts() {
  const { register } = await import('tsx/esm/api');
  register();
  return import('./database.mjs');
}

/**
 * @param {ReturnType<typeof describeServices>} services
 * @param {Stopper} stopper
 * @param {(api: import('./supervise.mjs').Supervised) => void} onApi
 */
async function startServices({ api, desk }, stopper, onApi) {
  const results = await Promise.allSettled([supervise(api, stopper.signal), supervise(desk, stopper.signal)]);
  const names = ['the API', 'the desk'];
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') stopper.add({ name: names[index], ...result.value });
  }
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  if (results[0].status === 'fulfilled') onApi(results[0].value);
}

/**
 * @param {import('./settings.mjs').Settings['directory']} directory
 * @param {Addresses} addresses
 * @returns {Promise<import('./stopper.mjs').Stoppable>}
 */
async function lockDataDirectory(directory, addresses) {
  const { lock, holder } = await takeProcessLock({ path: directory.startLock, about: () => addresses });
  if (lock !== undefined) return { stop: lock.release };
  holder.socket.destroy();
  const there = /** @type {Addresses | null} */ (holder.about);
  throw new Error(
    `Verbatim runs on ${directory.root} already (process ${holder.pid}).\n` +
      (there ? `  The desk        ${there.desk}\n  The public API  ${there.api}\n` : '') +
      'Stop it with Ctrl-C where it was started. For a second one beside it, set VERBATIM_DATA_DIR, API_PORT and ADMIN_PORT.',
  );
}

/**
 * @param {object} options
 * @param {Addresses} options.addresses
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {number} options.started
 * @param {string[]} options.signIns of the demo
 * @param {boolean} options.hasNoUsers
 */
function announce({ addresses, settings, started, signIns, hasNoUsers }) {
  say(`\nVerbatim is ready, after ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  say(`  The desk        ${addresses.desk}`);
  say(`  The public API  ${addresses.api}`);
  say(`  Logs            ${settings.directory.logs}`);
  if (signIns.length > 0) say(`\nSign in at the desk as\n${signIns.map((line) => `  ${line}`).join('\n')}`);
  if (hasNoUsers) {
    say('\nNobody can sign in yet. Make the first administrator, in another terminal:');
    say('  npm run admin:create -- --email you@example.org --name "Your Name"');
  }
  say('\nCtrl-C stops everything.');
}
