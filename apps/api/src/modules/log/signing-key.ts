import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkpointText, formatCheckpoint, formatVerifierKey, type TreeHead } from '@verbatim/log';

/** Signs tree heads with a key that is kept outside the database. */
export interface SigningKey {
  /** The key's public half, under the name that a log's checkpoints have. */
  verifierKey(origin: string): string;
  /** The signed note of a tree head. */
  sign(head: TreeHead): string;
}

/**
 * The signing key of a file, which is made when it is not there. Of several processes that make it at once, one wins.
 * @throws Error saying what to do when the file cannot be used
 */
export function openSigningKey(file: string): SigningKey {
  const privateKey = readKey(file) ?? makeKey(file);
  const publicKey = new Uint8Array(
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32),
  );
  return {
    verifierKey: (origin) => formatVerifierKey(origin, publicKey),
    sign: (head) => {
      const signature = new Uint8Array(sign(null, Buffer.from(checkpointText(head)), privateKey));
      return formatCheckpoint(head, { name: head.origin, publicKey, signature });
    },
  };
}

function readKey(file: string): KeyObject | null {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`${file} must hold an Ed25519 private key as PEM. Move it away, and a new one is made.`);
  }
  return key;
}

function makeKey(file: string): KeyObject {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flush: true,
  });
  try {
    linkSync(draft, file); // unlike a rename, this does not replace what another process has made meanwhile
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file)!;
}
