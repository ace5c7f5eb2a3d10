import { type CryptoKey, SignJWT } from 'jose';

/** Seconds that a token is good for: one call, and some clock drift. */
export const TOKEN_SECONDS = 60;

export interface DeskTokenParts {
  readonly key: CryptoKey;
  /** Null for the sign-in itself. */
  readonly person: { readonly id: string; readonly sessionId: string } | null;
  /** Network address of the browser, as the desk's server saw it; empty when unknown. */
  readonly address: string;
}

/**
 * Signs the token of one call to the API: who calls, in which session, from which address. Made anew for every call
 * and never sent to a browser.
 */
export function signDeskToken({ key, person, address }: DeskTokenParts): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  const token = new SignJWT({ adr: address, ...(person && { sid: person.sessionId }) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('verbatim-desk')
    .setAudience('verbatim-api')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS);
  return (person ? token.setSubject(person.id) : token).sign(key);
}
