import type { PrismaClient } from '@verbatim/database';

/** Something that was found, by its id. */
export interface Hit {
  readonly id: string;
  readonly rank: number;
  readonly excerpt: string;
}

const EXCERPT = 'StartSel="", StopSel="", MaxFragments=1, MaxWords=30, MinWords=12, ShortWord=0';

/** Searches what the database keeps for it. `IS TRUE`: documents are found by their words, never by the index of configurations. */
export class SearchRepository {
  constructor(private readonly db: PrismaClient) {}

  /** Excerpts are cut from the few that are shown, since cutting reads the whole text. */
  claims({ words, limit }: { words: string; limit: number }): Promise<Hit[]> {
    return this.db.$queryRaw<Hit[]>`
      WITH hits AS (
        SELECT d.claim_id, q.query, d.config, ts_rank_cd(d.words, q.query)::float8 AS rank
          FROM search_queries(${words}) q
          JOIN search_documents d ON d.words @@ q.query AND (d.config = q.config) IS TRUE
         WHERE d.claim_id IS NOT NULL
         ORDER BY rank DESC, d.claim_id LIMIT ${limit})
      SELECT h.claim_id AS id, h.rank, ts_headline(h.config::regconfig, r.text || ' ' || r.rationale, h.query, ${EXCERPT}) AS excerpt
        FROM hits h JOIN claims c ON c.id = h.claim_id
        JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
       ORDER BY h.rank DESC, h.claim_id`;
  }

  /** Of the pieces of one source, the best. */
  sources({ words, limit }: { words: string; limit: number }): Promise<Hit[]> {
    return this.db.$queryRaw<Hit[]>`
      WITH pieces AS (
        SELECT DISTINCT ON (d.source_id) d.source_id, d.part, q.query, d.config,
               ts_rank_cd(d.words, q.query)::float8 AS rank
          FROM search_queries(${words}) q
          JOIN search_documents d ON d.words @@ q.query AND (d.config = q.config) IS TRUE
         WHERE d.source_id IS NOT NULL
         ORDER BY d.source_id, rank DESC, d.part),
      hits AS (SELECT * FROM pieces ORDER BY rank DESC, source_id LIMIT ${limit})
      SELECT h.source_id AS id, h.rank,
             ts_headline(h.config::regconfig, substr(n.text, h.part * 60000 + 1, 60200), h.query, ${EXCERPT}) AS excerpt
        FROM hits h
        JOIN LATERAL (SELECT text FROM snapshots WHERE source_id = h.source_id ORDER BY number DESC LIMIT 1) n ON true
       ORDER BY h.rank DESC, h.source_id`;
  }

  /** Claims of the same language that share words with a text, most of all first. */
  sharingWords({
    text,
    language,
    exceptId,
    limit,
  }: {
    text: string;
    language: string;
    exceptId: string | null;
    limit: number;
  }): Promise<{ id: string; text: string }[]> {
    return this.db.$queryRaw<{ id: string; text: string }[]>`
      WITH wanted AS (
        SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS query
          FROM unnest(to_tsvector(text_search_config(${language}), search_text(${text}))))
      SELECT c.id, r.text
        FROM wanted w
        JOIN search_documents d ON d.words @@ w.query AND d.config = text_search_config(${language})::text
        JOIN claims c ON c.id = d.claim_id AND c.id IS DISTINCT FROM ${exceptId}::uuid
        JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
       ORDER BY ts_rank(d.words, w.query) DESC, c.id LIMIT ${limit}`;
  }
}
