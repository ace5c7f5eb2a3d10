import type { Pool } from 'pg';

/** What a lease of points came to. */
export interface Lease {
  /** Points taken of the minute so far, this lease included; may be more than the limit. */
  readonly taken: number;
  /** Seconds until the minute ends, by the database's clock. */
  readonly secondsLeft: number;
}

/** Buckets of former minutes are swept once in so many leases. */
const LEASES_BETWEEN_SWEEPS = 1_000;

/** What all API processes together have taken of each minute's points. */
export class RateRepository {
  private leases = 0;

  constructor(private readonly pool: Pool) {}

  /** Takes points of the minute that runs, whether there are any left or not. */
  async take(subject: string, points: number): Promise<Lease> {
    this.leases += 1;
    if (this.leases % LEASES_BETWEEN_SWEEPS === 0) await this.sweep();
    const { rows } = await this.pool.query<{ taken: number; seconds_left: number }>({
      name: 'take_points',
      text: `INSERT INTO rate_buckets AS b (subject, window_start, taken)
             VALUES ($1, date_trunc('minute', now()), $2)
             ON CONFLICT (subject) DO UPDATE SET
               taken = CASE WHEN b.window_start = excluded.window_start
                            THEN least(b.taken::bigint + excluded.taken, 2000000000)::int ELSE excluded.taken END,
               window_start = excluded.window_start
             RETURNING taken, (60 - extract(second FROM now()))::float8 AS seconds_left`,
      values: [subject, points],
    });
    return { taken: rows[0]!.taken, secondsLeft: rows[0]!.seconds_left };
  }

  private async sweep(): Promise<void> {
    await this.pool.query("DELETE FROM rate_buckets WHERE window_start < now() - interval '10 minutes'");
  }
}
