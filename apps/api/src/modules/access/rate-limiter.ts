import type { Logger } from 'pino';
import { LruCache } from '../../platform/lru-cache.ts';
import type { Lease } from './rate.repository.ts';

/** What became of a charge. */
export interface Charge {
  readonly isAllowed: boolean;
  /** Points a minute. */
  readonly limit: number;
  /** Points left in the minute, as far as this process knows. */
  readonly remaining: number;
  /** Until the minute ends. */
  readonly secondsLeft: number;
}

interface Bucket {
  /** Points that were leased and not charged yet. */
  left: number;
  /** Points that nobody had leased when this process last did. */
  unleased: number;
  /** When the minute ends, in milliseconds since 1970. */
  endsAt: number;
  /** Requests wait for the lease that runs rather than take one each. */
  leasing: Promise<void> | null;
}

/** A lease is for this part of the limit at least: so many writes a minute and process at most, so much is lost. */
const SMALLEST_PART = 20;
const MOST_BUCKETS = 10_000;

/**
 * Charges points to keys and addresses, so many a minute. Several processes share the minute's points by leases: one
 * takes a block of them from the database and charges against it, so that few requests write. What is left of a lease
 * when the minute ends is lost.
 */
export class RateLimiter {
  private readonly buckets = new LruCache<Bucket>(MOST_BUCKETS);

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly rates: { take(subject: string, points: number): Promise<Lease> },
    private readonly logger: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  /** Charges points, all or none. */
  async charge(subject: string, { limit, points }: { limit: number; points: number }): Promise<Charge> {
    const bucket = this.bucketOf(subject);
    while (bucket.leasing !== null) await bucket.leasing;
    if (this.now() >= bucket.endsAt) Object.assign(bucket, { left: 0, unleased: limit, endsAt: Infinity });
    if (bucket.left < points && bucket.unleased > 0) {
      bucket.leasing = this.lease(subject, bucket, { limit, points }).finally(() => {
        bucket.leasing = null;
      });
      await bucket.leasing;
    }
    const isAllowed = bucket.left >= points;
    if (isAllowed) bucket.left -= points;
    return {
      isAllowed,
      limit,
      remaining: bucket.left + bucket.unleased,
      secondsLeft: Math.max(1, Math.ceil((bucket.endsAt - this.now()) / 1000)),
    };
  }

  private async lease(
    subject: string,
    bucket: Bucket,
    { limit, points }: { limit: number; points: number },
  ): Promise<void> {
    const wanted = Math.min(limit, Math.max(points - bucket.left, Math.ceil(limit / SMALLEST_PART)));
    try {
      const { taken, secondsLeft } = await this.rates.take(subject, wanted);
      bucket.left += Math.min(wanted, Math.max(0, limit - (taken - wanted)));
      bucket.unleased = Math.max(0, limit - taken);
      bucket.endsAt = this.now() + secondsLeft * 1000;
    } catch (error) {
      // Reading what is public may still work: then each process counts for itself.
      this.logger.warn({ code: (error as { code?: unknown }).code }, 'points cannot be leased');
      bucket.left += limit;
      bucket.unleased = 0;
      bucket.endsAt = this.now() + 60_000;
    }
  }

  private bucketOf(subject: string): Bucket {
    const known = this.buckets.get(subject);
    if (known !== undefined) return known;
    const bucket = { left: 0, unleased: 0, endsAt: 0, leasing: null };
    this.buckets.set(subject, bucket, 1);
    return bucket;
  }
}
