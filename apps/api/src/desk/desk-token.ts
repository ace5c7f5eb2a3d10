import type { KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';

/** What the desk's server says of a request, signed. */
export interface DeskToken {
  /** Who is signed in, and in which session; null for a request on nobody's behalf. */
  readonly session: { readonly userId: string; readonly sessionId: string } | null;
  /** Network address of the browser. */
  readonly address: string | null;
}

/**
 * Reads the token of a request: a JWT signed with Ed25519 (RFC 8037) that lives for 60 seconds.
 * @param authorization the header, `Bearer <token>`
 * @returns null when there is no token, or none that is good now
 */
export async function readDeskToken(
  authorization: string | undefined,
  publicKey: KeyObject,
): Promise<DeskToken | null> {
  const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['EdDSA', 'Ed25519'],
      issuer: 'verbatim-desk',
      audience: 'verbatim-api',
      requiredClaims: ['iat', 'exp'],
      maxTokenAge: 60,
      clockTolerance: 5,
    });
    const { sub, sid, adr } = payload;
    const address = typeof adr === 'string' ? adr : null;
    if (sub === undefined && sid === undefined) return { session: null, address };
    if (typeof sub !== 'string' || typeof sid !== 'string') return null;
    return { session: { userId: sub, sessionId: sid }, address };
  } catch {
    return null;
  }
}
