-- The same checks in the public tables, as the database writes them when a check is published, but all at once.
SET synchronous_commit = off;
SET work_mem = '512MB';
SET maintenance_work_mem = '512MB';
ALTER TABLE public_claims DISABLE TRIGGER public_claims_listed;
ALTER TABLE public_claims DISABLE TRIGGER public_claims_searched;
DROP INDEX public_claim_words_search_idx;
CREATE TEMP TABLE content AS
  SELECT e.claim_id,
         jsonb_agg(jsonb_build_object('id', e.id, 'stance', e.stance, 'anchorState', e.anchor_state, 'selector',
             jsonb_build_object('exact', e.exact, 'prefix', e.prefix, 'suffix', e.suffix, 'start', e.start_position,
                                'end', e.end_position),
             'linkToWords', s.url || '#:~:text=' || replace(left(e.exact, 60), ' ', '%20'),
             'sourceId', e.source_id, 'note', e.note, 'snapshotSha256', s.snapshot_sha256) ORDER BY e.ordinal) AS evidence,
         jsonb_agg(DISTINCT jsonb_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'publisher', s.publisher,
             'url', s.url, 'language', s.language, 'publishedOn', s.published_on)) AS sources
  FROM normalised.evidence e JOIN normalised.sources s ON s.id = e.source_id GROUP BY e.claim_id;
CREATE TEMP TABLE places AS
  SELECT p.claim_id,
         jsonb_agg(jsonb_build_object('url', p.url, 'source', CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id,
             'kind', s.kind, 'title', s.title, 'publisher', s.publisher, 'url', s.url, 'language', s.language,
             'publishedOn', s.published_on) END, 'selector', NULL, 'snapshotSha256', NULL) ORDER BY p.ordinal) AS appearances
  FROM normalised.appearances p LEFT JOIN normalised.sources s ON s.id = p.source_id GROUP BY p.claim_id;
INSERT INTO public_claims (id, publication_status, text, language, claimant_id, claimant_name, claimed_on, rating, rationale,
                           public_note, sources, evidence, appearances, topics, published_at, updated_at)
SELECT c.id, c.publication_status::publication_status, c.text, c.language, a.id, a.name, c.claimed_on,
       jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'value', r.value, 'colour', r.colour, 'icon', r.icon,
                          'explanation', r.explanation, 'scale',
                          jsonb_build_object('name', r.scale, 'best', 100, 'worst', 0)),
       c.rationale, c.public_note, e.sources, e.evidence, coalesce(p.appearances, '[]'), '[]', c.published_at, c.updated_at
FROM normalised.claims c
LEFT JOIN normalised.claimants a ON a.id = c.claimant_id
JOIN normalised.ratings r ON r.id = c.rating_id
JOIN content e ON e.claim_id = c.id
LEFT JOIN places p ON p.claim_id = c.id
ORDER BY c.n;
ALTER TABLE public_claims ENABLE TRIGGER public_claims_listed;
ALTER TABLE public_claims ENABLE TRIGGER public_claims_searched;
SELECT public_search_again();
CREATE INDEX public_claim_words_search_idx ON public_claim_words USING gin (search);
INSERT INTO public_claim_facets SELECT l.* FROM public_claims c CROSS JOIN LATERAL public_lines_of(c) AS l;
SELECT public_recount();
INSERT INTO public_sources (id, kind, title, publisher, url, language, published_on, updated_at)
SELECT s.id, s.kind::source_kind, s.title, s.publisher, s.url, s.language, s.published_on, max(f.updated_at)
FROM normalised.sources s JOIN public_claim_facets f ON f.facet = 'SOURCE' AND f.value = s.id::text GROUP BY s.id;
INSERT INTO public_claimants (id, name, updated_at)
SELECT a.id, a.name, max(f.updated_at)
FROM normalised.claimants a JOIN public_claim_facets f ON f.facet = 'CLAIMANT' AND f.value = a.id::text GROUP BY a.id;
UPDATE public_state SET version = version + 1, changed_at = clock_timestamp();

CREATE INDEX ON normalised.claims (published_at DESC, id DESC);
CREATE INDEX ON normalised.claims (claimant_id, published_at DESC, id DESC);
CREATE INDEX ON normalised.claims (rating_id, published_at DESC, id DESC);
CREATE INDEX ON normalised.claims (language, published_at DESC, id DESC);
CREATE INDEX ON normalised.evidence (claim_id, ordinal);
CREATE INDEX ON normalised.evidence (source_id);
CREATE INDEX ON normalised.appearances (claim_id, ordinal);
CREATE INDEX ON normalised.appearances (source_id);
-- The very table that the public tables are searched by, so that the same words find the same claims as fast.
CREATE TABLE normalised.claim_words (LIKE public_claim_words INCLUDING STORAGE) WITH (toast_tuple_target = 8160);
INSERT INTO normalised.claim_words SELECT * FROM public_claim_words;
ALTER TABLE normalised.claim_words ADD PRIMARY KEY (claim_id), ADD FOREIGN KEY (claim_id) REFERENCES normalised.claims;
CREATE INDEX ON normalised.claim_words USING gin (search);
CREATE FUNCTION normalised.search_claims(query text) RETURNS SETOF normalised.claims LANGUAGE sql STABLE AS $$
  SELECT c.* FROM (
    SELECT w.claim_id, ts_rank(w.search, q.wanted) AS rank FROM normalised.claim_words w,
      LATERAL (SELECT websearch_to_tsquery('pg_catalog.simple', query) || websearch_to_tsquery('pg_catalog.english', query) AS wanted) q
     WHERE w.search @@ q.wanted ORDER BY rank DESC, w.claim_id DESC) AS found
  JOIN normalised.claims c ON c.id = found.claim_id ORDER BY found.rank DESC, found.claim_id DESC
$$;
VACUUM ANALYZE;
