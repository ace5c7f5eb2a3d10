import { createPool } from '@verbatim/database';

/** A published claim, to ask for or to begin a page after. */
export interface Sample {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

/** What requests are made of. None comes twice before all others of its kind have come. */
export interface Samples {
  /** Among the newest 4,000: what a newsroom's site asks for, over and over, by different pages. */
  readonly recent: readonly Sample[];
  /** Anywhere in the older half: so many that their pages hold more claims than a process remembers, if there are. */
  readonly deep: readonly Sample[];
  readonly filters: readonly { rating: string; ratingId: string; language: string; after: Sample }[];
  readonly words: readonly string[];
}

const MANY = 2_000;
const MANY_DEEP = 50_000;

/** The same of the same data. */
export async function readSamples(ownerUrl: string): Promise<Samples> {
  const pool = createPool({ url: ownerUrl, max: 1 });
  try {
    const places = async (where: string, most: number) => {
      const { rows } = await pool.query<{ id: string; at: string }>(
        `SELECT id, (extract(epoch FROM published_at) * 1000)::bigint AS at FROM public_claims WHERE ${where}
          ORDER BY hashtextextended(id::text, 1) LIMIT ${most}`,
      );
      return rows.map(({ id, at }) => ({ id, publishedAt: Number(at) }));
    };
    const recent = await places(
      `(published_at, id) > (SELECT published_at, id FROM public_claims ORDER BY published_at DESC, id DESC OFFSET 4000 LIMIT 1)`,
      MANY,
    );
    const deep = await places(`published_at < '2021-01-01'`, MANY_DEEP);
    const { rows: labels } = await pool.query<{ rating: string; ratingId: string; language: string }>(
      `SELECT DISTINCT r.key AS rating, r.id AS "ratingId", c.language
         FROM normalised.ratings r CROSS JOIN (VALUES ('en'), ('de'), ('sv'), ('fr')) AS c (language) ORDER BY 1, 3`,
    );
    const { rows: words } = await pool.query<{ word: string }>(
      // Neither the rarest nor those that every other claim has.
      `SELECT word FROM ts_stat('SELECT search FROM (SELECT search FROM public_claim_words ORDER BY claim_id LIMIT 5000) s')
        WHERE word ~ '^[a-z]{4,}$' AND ndoc BETWEEN 5 AND 100 ORDER BY hashtextextended(word, 1) LIMIT ${MANY}`,
    );
    return {
      recent,
      deep,
      filters: recent.map((after, i) => ({ ...labels[i % labels.length]!, after })),
      words: words.map(({ word }) => word),
    };
  } finally {
    await pool.end();
  }
}
