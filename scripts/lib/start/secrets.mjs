import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Secrets
 * @property {string} signingKey path of the Ed25519 key (PKCS 8, PEM) the desk signs its calls to the API with
 * @property {string} signingPublicKey path of its public half (SPKI, PEM), which the API checks them with
 * @property {string} sessionSecret key of the desk's session cookies
 */

/**
 * The secrets between the desk and the API, made on first start and readable by their owner only.
 * @param {string} folder
 * @returns {Secrets}
 */
export function readOrMakeSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signingKey = join(folder, 'desk-signing.pem');
  const signingPublicKey = join(folder, 'desk-signing.pub.pem');
  const secretFile = join(folder, 'desk-session-secret');
  if (!existsSync(signingKey)) {
    keep(signingKey, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  // Always from the private half, so that a rotated key needs one file only.
  keep(signingPublicKey, createPublicKey(readFileSync(signingKey)).export({ type: 'spki', format: 'pem' }));
  if (!existsSync(secretFile)) keep(secretFile, randomBytes(32).toString('base64url'));
  return { signingKey, signingPublicKey, sessionSecret: readFileSync(secretFile, 'utf8') };
}

/**
 * Writes apart and renames, so that a file cut short never counts.
 * @param {string} path @param {string | Buffer} content
 */
function keep(path, content) {
  const draft = `${path}.new`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  renameSync(draft, path);
}
