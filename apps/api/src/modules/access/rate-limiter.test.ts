import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';
import type { Lease } from './rate.repository.ts';

const quiet = pino({ level: 'silent' });

/** The table of buckets, in memory: `taken` grows past the limit as it does there. */
class Buckets {
  leases = 0;
  private taken = 0;

  take = (_subject: string, points: number): Promise<Lease> => {
    this.leases += 1;
    this.taken += points;
    return Promise.resolve({ taken: this.taken, secondsLeft: 30 });
  };

  nextMinute(): void {
    this.taken = 0;
  }
}

function setUp(processes: number) {
  const buckets = new Buckets();
  const clock = { now: 1_000 };
  const limiters = Array.from({ length: processes }, () => new RateLimiter(buckets, quiet, () => clock.now));
  return { buckets, clock, limiters };
}

describe('a rate limiter', () => {
  it('lets as much through as there is, by few leases, then nothing until the minute ends', async () => {
    const { buckets, clock, limiters } = setUp(1);
    const charge = () => limiters[0]!.charge('a', { limit: 100, points: 1 });
    const charges = [];
    for (let i = 0; i < 101; i += 1) charges.push(await charge());
    expect(charges.filter(({ isAllowed }) => isAllowed)).toHaveLength(100);
    expect(charges[0]).toEqual({ isAllowed: true, limit: 100, remaining: 99, secondsLeft: 30 });
    expect(charges.at(-1)).toEqual({ isAllowed: false, limit: 100, remaining: 0, secondsLeft: 30 });
    expect(buckets.leases).toBe(20);
    clock.now += 30_000;
    buckets.nextMinute();
    expect(await charge()).toMatchObject({ isAllowed: true, remaining: 99 });
  });

  it('shares the points of a minute between processes', async () => {
    const { limiters } = setUp(3);
    let allowed = 0;
    for (let i = 0; i < 300; i += 1) {
      const { isAllowed } = await limiters[i % 3]!.charge('a', { limit: 100, points: 1 });
      if (isAllowed) allowed += 1;
    }
    expect(allowed).toBe(100);
  });

  it('charges a dear operation as a whole or not at all', async () => {
    const { limiters } = setUp(1);
    const charge = (points: number) => limiters[0]!.charge('a', { limit: 100, points });
    expect(await charge(70)).toMatchObject({ isAllowed: true, remaining: 30 });
    expect(await charge(40)).toMatchObject({ isAllowed: false, remaining: 30 });
    expect(await charge(30)).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(await charge(101)).toMatchObject({ isAllowed: false });
  });

  it('takes one lease for requests that come at once', async () => {
    const { buckets, limiters } = setUp(1);
    await Promise.all(Array.from({ length: 5 }, () => limiters[0]!.charge('a', { limit: 100, points: 1 })));
    expect(buckets.leases).toBe(1);
  });

  it('counts by itself while the database does not answer', async () => {
    const limiter = new RateLimiter({ take: () => Promise.reject(new Error('down')) }, quiet, () => 1_000);
    const charges = [];
    for (let i = 0; i < 3; i += 1) charges.push(await limiter.charge('a', { limit: 2, points: 1 }));
    expect(charges.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
  });
});
