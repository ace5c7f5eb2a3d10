import { HeaderMap } from '@apollo/server';
import type { Request } from 'express';
import { GraphQLError } from 'graphql';
import type { PublicAccessConfig } from '../../platform/config.ts';
import { forbidden } from '../../platform/errors/graphql-errors.ts';
import type { ApiKeyScope } from './api-key.repository.ts';
import type { LiveKeys } from './live-keys.ts';
import { networkOf } from './network-of.ts';
import type { Charge, RateLimiter } from './rate-limiter.ts';

/** Who sent a request: a key's client, or somebody at an address. */
export interface Caller {
  readonly subject: string;
  /** Points a minute; null for no limit. */
  readonly limit: number | null;
  /** What the key allows; null for somebody without a key, who may do everything that is public. */
  readonly scopes: readonly ApiKeyScope[] | null;
  /** What the request was last charged; null while there is no limit. */
  charge: Charge | null;
}

/** What every request costs, good or bad: it is read, parsed and checked. */
export const REQUEST_POINTS = 10;

/** Lets callers in and charges them. */
export class PublicAccess {
  constructor(
    private readonly keys: LiveKeys,
    private readonly limiter: RateLimiter,
    private readonly settings: PublicAccessConfig,
  ) {}

  /**
   * Who asks, charged for the request as such.
   * @throws GraphQLError UNAUTHENTICATED (401) without a good key where one is needed or shown, RATE_LIMITED (429)
   */
  async admit(request: Pick<Request, 'headers' | 'ip'>): Promise<Caller> {
    const caller = await this.identify(request);
    await this.charge(caller, REQUEST_POINTS);
    return caller;
  }

  /** @throws GraphQLError RATE_LIMITED (429) when not so many points are left in the minute */
  async charge(caller: Caller, points: number): Promise<void> {
    if (caller.limit === null || points === 0) return;
    caller.charge = await this.limiter.charge(caller.subject, { limit: caller.limit, points });
    if (!caller.charge.isAllowed) throw rateLimited(caller.charge, points);
  }

  /** @throws GraphQLError FORBIDDEN (403) when the caller's key does not allow it */
  demand(caller: Caller, scope: ApiKeyScope): void {
    if (caller.scopes === null || caller.scopes.includes(scope)) return;
    throw forbidden(`The key does not have the scope ${scope}. Ask whoever gave it for one that has.`);
  }

  private async identify({ headers, ip }: Pick<Request, 'headers' | 'ip'>): Promise<Caller> {
    const { anonymous, anonymousPointsPerMinute, keyPointsPerMinute } = this.settings;
    if (headers.authorization === undefined) {
      if (!anonymous) throw keyWanted('The API wants a key: send it as "Authorization: Bearer vbk_…".');
      return {
        subject: `address:${networkOf(ip)}`,
        limit: anonymousPointsPerMinute,
        scopes: null,
        charge: null,
      };
    }
    const token = /^Bearer +(\S+)$/i.exec(headers.authorization)?.[1];
    const key = token === undefined ? null : await this.keys.find(token);
    if (key === null) throw keyWanted('The key is not good: it is unknown, expired or revoked.');
    return {
      subject: `key:${key.id}`,
      limit: key.pointsPerMinute ?? keyPointsPerMinute,
      scopes: key.scopes,
      charge: null,
    };
  }
}

/** The headers that tell a client how much it has left (IETF draft “RateLimit header fields for HTTP”). */
export function rateLimitHeaders({ limit, remaining, secondsLeft }: Charge): [string, string][] {
  return [
    ['ratelimit-policy', `"points";q=${limit};w=60`],
    ['ratelimit', `"points";r=${remaining};t=${secondsLeft}`],
  ];
}

function keyWanted(message: string): GraphQLError {
  const headers = new HeaderMap([['www-authenticate', 'Bearer realm="Verbatim"']]);
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } },
  });
}

function rateLimited(charge: Charge, points: number): GraphQLError {
  const { limit, remaining, secondsLeft } = charge;
  const headers = new HeaderMap([...rateLimitHeaders(charge), ['retry-after', String(secondsLeft)]]);
  return new GraphQLError(
    `This costs ${points} points; ${remaining} of ${limit} a minute are left. Try again in ${secondsLeft} seconds.`,
    { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } } },
  );
}
