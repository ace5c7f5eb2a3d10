import { dataDirectory } from '../../../prisma/src/embedded/data-directory.mjs';

/**
 * @typedef {object} Settings what `npm start` takes from the environment
 * @property {import('../../../prisma/src/embedded/data-directory.mjs').DataDirectory} directory
 * @property {number} apiPort
 * @property {number} deskPort
 * @property {boolean} isEmbedded whether the embedded database is used
 * @property {'demo' | 'none' | undefined} seed what VERBATIM_SEED asks for
 */

/**
 * Reads the environment once.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws {Error} naming the variable that cannot be used
 */
export function readSettings(env) {
  const apiPort = readPort(env, 'API_PORT', 4000);
  const deskPort = readPort(env, 'ADMIN_PORT', 3000);
  if (apiPort === deskPort)
    throw new Error(`API_PORT and ADMIN_PORT are both ${apiPort}; give them two numbers.`);
  const seed = env['VERBATIM_SEED'] || undefined;
  if (seed !== undefined && seed !== 'demo' && seed !== 'none') {
    throw new Error(`VERBATIM_SEED is "${seed}"; it can be "demo" or "none", or unset.`);
  }
  const isEmbedded = !env['DATABASE_URL'] && !env['APP_DATABASE_URL'] && !env['PUBLIC_DATABASE_URL'];
  return { directory: dataDirectory(env), apiPort, deskPort, isEmbedded, seed };
}

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {number} fallback */
function readPort(env, name, fallback) {
  const port = env[name] ? Number(env[name]) : fallback;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} is "${env[name]}"; it must be a port number, from 1 to 65535.`);
}
