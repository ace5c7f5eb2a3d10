import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** What the desk's server says of a request. */
export interface TokenClaims {
  readonly sub?: string;
  readonly sid?: string;
  readonly adr?: string;
  readonly iss?: string;
  readonly aud?: string;
  /** Seconds since 1970. */
  readonly iat?: number;
  readonly exp?: number;
}

/** A key pair of a desk. */
export function makeDeskKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ed25519');
}

/** Signs a token as the desk's server does: JWT, EdDSA, 60 seconds. By hand, so that it is no library's word. */
export function signDeskToken(
  privateKey: KeyObject | string,
  claims: TokenClaims = {},
  alg = 'EdDSA',
): string {
  const iat = claims.iat ?? Math.floor(Date.now() / 1000);
  const payload = { iss: 'verbatim-desk', aud: 'verbatim-api', exp: iat + 60, ...claims, iat };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg, typ: 'JWT' })}.${part(payload)}`;
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  return `${signed}.${alg === 'none' ? '' : sign(null, Buffer.from(signed), key).toString('base64url')}`;
}
