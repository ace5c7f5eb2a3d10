import { withAuth } from 'next-auth/middleware';
import { type NextFetchEvent, type NextMiddleware, type NextRequest, NextResponse } from 'next/server';
import { securityPolicy } from './lib/security-policy.ts';
import { sessionCookieName } from './lib/session-cookie.ts';

/** Every page: signed-in people only, but for the ways in; a policy with a fresh nonce on each answer. */
export default function proxy(request: NextRequest, event: NextFetchEvent): ReturnType<NextMiddleware> {
  return OPEN.has(request.nextUrl.pathname) ? pass(request) : guard(request, event);
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|api/auth|icon.svg).*)'],
};

const OPEN = new Set(['/sign-in', '/invitation', '/new-password', '/healthz']);

const guard = withAuth((request) => pass(request), {
  pages: { signIn: '/sign-in' },
  cookies: { sessionToken: { name: sessionCookieName(process.env['NEXTAUTH_URL']) } },
  callbacks: {
    // Actions and data routes authorise themselves and answer with a value; a redirect would lose what was sent.
    authorized: ({ token, req }) =>
      token !== null || req.headers.has('next-action') || req.nextUrl.pathname.startsWith('/api/'),
  },
}) as NextMiddleware;

function pass(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = securityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-desk-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}
