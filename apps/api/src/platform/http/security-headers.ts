import type { RequestHandler } from 'express';

/** What every answer says: it is data, nothing in it runs, and nobody frames it. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** What makes an answer readable from the pages of all sites. */
export const PUBLIC_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Expose-Headers': 'RateLimit, RateLimit-Policy, Retry-After',
} as const;

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set(SECURITY_HEADERS);
  next();
};

/** Sites may read what is public from a browser. No cookie is ever looked at. */
export const publicToAllSites: RequestHandler = (request, response, next) => {
  response.set(PUBLIC_HEADERS);
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.set({
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers':
      'authorization, content-type, apollo-require-preflight, x-apollo-operation-name',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
};

/** Nothing of the desk is kept by anybody between. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
