import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { SignInDocument, SignOutDocument } from '../generated/documents.ts';
import { callApi } from './api-client.ts';
import { ApiUnavailableError } from './api-errors.ts';
import { keepDeviceToken, readDeviceToken } from './device-cookie.ts';
import { cookieIsSecure, sessionCookieName } from './session-cookie.ts';

const secure = cookieIsSecure(process.env['NEXTAUTH_URL']);

const credentialsShape = z.object({ email: z.string().max(320), password: z.string().max(1000) });

/**
 * How people sign in. The API checks the password and opens a session; the cookie holds who the person is and the
 * session's id, encrypted, and never a token for the API. The API ends sessions, so the cookie may outlive them.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  useSecureCookies: secure,
  cookies: {
    sessionToken: {
      name: sessionCookieName(process.env['NEXTAUTH_URL']),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: checkCredentials,
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user === undefined
        ? token
        : { sub: user.id, name: user.name, sessionId: user.sessionId, role: user.role },
    session: ({ token }) => ({
      expires: '',
      person: { id: token.sub ?? '', sessionId: token.sessionId, name: token.name ?? '', role: token.role },
    }),
  },
  events: { signOut: ({ token }) => endApiSession(token.sub, token.sessionId) },
};

/** Too many attempts have failed; the sign-in page knows the word. */
class SlowedError extends Error {
  override readonly message = 'Slowed';
}

async function checkCredentials(typed: unknown) {
  const credentials = credentialsShape.safeParse(typed);
  if (!credentials.success) return null;
  try {
    const { signIn } = await callApi({
      document: SignInDocument,
      variables: { input: { ...credentials.data, deviceToken: await readDeviceToken() } },
      person: null,
    });
    if (!signIn.session || !signIn.person) {
      if (signIn.userErrors.some(({ code }) => code === 'SIGN_IN_SLOWED')) throw new SlowedError();
      return null;
    }
    if (signIn.deviceToken) await keepDeviceToken(signIn.deviceToken);
    const { id, name, email, role } = signIn.person;
    return { id, name, email, role, sessionId: signIn.session.id };
  } catch (error) {
    if (error instanceof SlowedError) throw error;
    // The message travels to the sign-in page, which knows these words.
    throw new Error(error instanceof ApiUnavailableError ? 'Unavailable' : 'Failed', { cause: error });
  }
}

async function endApiSession(id: string | undefined, sessionId: string): Promise<void> {
  if (id === undefined) return;
  try {
    await callApi({ document: SignOutDocument, variables: {}, person: { id, sessionId } });
  } catch {
    // The cookie goes all the same; a session that the API could not end now expires there by itself.
  }
}
