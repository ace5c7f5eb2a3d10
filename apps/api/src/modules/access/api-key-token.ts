import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The name of the key, so that whoever finds one in a file or a log knows what it is. */
const PREFIX = 'vbk';

/** What a client shows: the id of a key, and its secret. */
export interface ApiKeyToken {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

/** A new secret, of 256 random bits. */
export function newSecret(): Buffer {
  return randomBytes(32);
}

/** What is kept of a secret. Nothing slower is needed: nobody guesses 256 bits. */
export function hashSecret(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret is the one that a hash was made of; takes the same time whatever differs. */
export function isSecretOf(secret: Buffer, hash: Uint8Array): boolean {
  return timingSafeEqual(hashSecret(secret), hash);
}

/** The form that clients are given: `vbk_<id>_<secret>`, in hexadecimal and base64url. */
export function formatToken({ id, secret }: ApiKeyToken): string {
  return `${PREFIX}_${id.replaceAll('-', '')}_${secret.toString('base64url')}`;
}

/** @returns what a token says, or null when it has not that form */
export function parseToken(token: string): ApiKeyToken | null {
  const parts = /^vbk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/.exec(
    token,
  );
  if (parts === null) return null;
  return { id: parts.slice(1, 6).join('-'), secret: Buffer.from(parts[6]!, 'base64url') };
}
