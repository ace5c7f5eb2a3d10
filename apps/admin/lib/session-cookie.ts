/**
 * Whether the session cookie is for HTTPS alone. Everywhere but on the machine itself, where browsers treat plain HTTP
 * as safe and a `Secure` cookie would keep a demo from working.
 */
export function cookieIsSecure(deskUrl: string | undefined): boolean {
  if (!deskUrl) return true;
  const { protocol, hostname } = new URL(deskUrl);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return !(protocol === 'http:' && isHere);
}

/** Name of the session cookie; the `__Secure-` prefix makes browsers insist on HTTPS. */
export function sessionCookieName(deskUrl: string | undefined): string {
  return `${cookieIsSecure(deskUrl) ? '__Secure-' : ''}verbatim.session`;
}
