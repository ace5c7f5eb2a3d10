import { join } from 'node:path';
import { NODE_FLAGS } from '../../../apps/api/node-flags.mjs';
import { ROOT } from '../install.mjs';

/** Not handed on with the rest of the environment: each goes to the one that needs it. */
const OWN = [
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'PUBLIC_DATABASE_URL',
  'SHADOW_DATABASE_URL',
  'NEXTAUTH_SECRET',
];

/**
 * What the API and the desk are started with. Neither gets the other's secrets.
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {import('./secrets.mjs').Secrets} options.secrets
 * @param {NodeJS.ProcessEnv} options.databaseUrls
 * @returns {{ api: import('./supervise.mjs').Service, desk: import('./supervise.mjs').Service }}
 */
export function describeServices({ env, settings, secrets, databaseUrls }) {
  const { directory, apiPort, deskPort } = settings;
  const common = { ...without(env, OWN), NODE_ENV: 'production', VERBATIM_DATA_DIR: directory.root };
  return {
    api: {
      name: 'The API',
      flags: NODE_FLAGS,
      program: 'dist/main.js',
      cwd: join(ROOT, 'apps', 'api'),
      logFile: join(directory.logs, 'api.log'),
      readyUrl: `http://127.0.0.1:${apiPort}/readyz`,
      env: {
        ...common,
        ...databaseUrls,
        API_PORT: String(apiPort),
        DESK_SIGNING_PUBLIC_KEY_FILE: secrets.signingPublicKey,
      },
    },
    desk: {
      name: 'The desk',
      program: 'server.mjs',
      cwd: join(ROOT, 'apps', 'admin'),
      logFile: join(directory.logs, 'desk.log'),
      readyUrl: `http://127.0.0.1:${deskPort}/sign-in`,
      env: {
        ...common,
        ADMIN_PORT: String(deskPort),
        API_URL: `http://127.0.0.1:${apiPort}`,
        DESK_SIGNING_KEY_FILE: secrets.signingKey,
        NEXTAUTH_SECRET: env['NEXTAUTH_SECRET'] || secrets.sessionSecret,
        NEXTAUTH_URL: env['NEXTAUTH_URL'] || `http://localhost:${deskPort}`,
      },
    },
  };
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} names */
function without(env, names) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
