import 'server-only';
import { cookies } from 'next/headers';
import { cookieIsSecure } from './session-cookie.ts';

const secure = cookieIsSecure(process.env['NEXTAUTH_URL']);
const NAME = `${secure ? '__Secure-' : ''}verbatim.device`;
/** Seconds for which the API remembers a browser that is not used: 180 days. */
const KEPT_SECONDS = 180 * 24 * 60 * 60;
/** Longer than any token that the API gives. */
const MOST_CHARACTERS = 200;

/**
 * The token by which the API knows this browser again at the sign-in, so that guessing elsewhere does not lock out
 * whoever sits here; null when nobody signed in here yet. It opens nothing by itself.
 */
export async function readDeviceToken(): Promise<string | null> {
  const token = (await cookies()).get(NAME)?.value;
  return token === undefined || token === '' || token.length > MOST_CHARACTERS ? null : token;
}

/** Keeps the token, out of reach of scripts and of other sites, and past the end of the session. */
export async function keepDeviceToken(token: string): Promise<void> {
  const options = {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/api/auth',
    maxAge: KEPT_SECONDS,
  } as const;
  (await cookies()).set(NAME, token, options);
}
