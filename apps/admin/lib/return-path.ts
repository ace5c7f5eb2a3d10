/**
 * Where to go after sign-in: the path if it is one of the desk's own, else the start page. Keeps a crafted link from
 * sending people elsewhere.
 */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted) return '/';
  let url: URL;
  try {
    url = new URL(wanted, INSIDE);
  } catch {
    return '/';
  }
  // `//host` and backslashes make another host of what looks like a path; the parser tells.
  if (url.origin !== INSIDE || !wanted.startsWith('/') || url.pathname.startsWith('/sign-in')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page's address, with why one is there and where to go after. */
export function signInPath(reason: 'ended' | 'needed', returnPath: string): string {
  return `/sign-in?${new URLSearchParams({ reason, callbackUrl: safeReturnPath(returnPath) }).toString()}`;
}

const INSIDE = 'http://desk.invalid';
