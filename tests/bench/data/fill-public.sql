-- The same checks in the public tables, as the database writes them when a check is published.
INSERT INTO public_claims (id, publication_status, text, language, claimant_id, claimant_name, claimed_on, rating, rationale,
                           public_note, sources, evidence, appearances, published_at, updated_at)
SELECT c.id, c.publication_status::publication_status, c.text, c.language, a.id, a.name, c.claimed_on,
       jsonb_build_object('key', r.key, 'name', r.name, 'value', r.value, 'colour', r.colour, 'icon', r.icon,
                          'explanation', r.explanation, 'scale', r.scale),
       c.rationale, c.public_note, e.sources, e.evidence, coalesce(p.appearances, '[]'), c.published_at, c.updated_at
FROM normalised.claims c
LEFT JOIN normalised.claimants a ON a.id = c.claimant_id
JOIN normalised.ratings r ON r.id = c.rating_id
JOIN (SELECT e.claim_id,
             jsonb_agg(jsonb_build_object('id', e.id, 'stance', e.stance, 'anchorState', e.anchor_state, 'selector',
                 jsonb_build_object('exact', e.exact, 'prefix', e.prefix, 'suffix', e.suffix, 'start', e.start_position,
                                    'end', e.end_position),
                 'sourceId', e.source_id, 'note', e.note, 'snapshotSha256', s.snapshot_sha256) ORDER BY e.ordinal) AS evidence,
             jsonb_agg(DISTINCT jsonb_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'publisher', s.publisher,
                 'url', s.url, 'language', s.language, 'publishedOn', s.published_on)) AS sources
      FROM normalised.evidence e JOIN normalised.sources s ON s.id = e.source_id GROUP BY e.claim_id) e ON e.claim_id = c.id
LEFT JOIN (SELECT p.claim_id,
                  jsonb_agg(jsonb_build_object('url', p.url, 'source', CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id,
                      'kind', s.kind, 'title', s.title, 'publisher', s.publisher, 'url', s.url, 'language', s.language,
                      'publishedOn', s.published_on) END, 'selector', NULL, 'snapshotSha256', NULL) ORDER BY p.ordinal) AS appearances
           FROM normalised.appearances p LEFT JOIN normalised.sources s ON s.id = p.source_id GROUP BY p.claim_id) p
  ON p.claim_id = c.id
ORDER BY c.n;

CREATE INDEX ON normalised.claims (published_at DESC, id DESC);
CREATE INDEX ON normalised.claims (claimant_id, published_at DESC, id DESC);
CREATE INDEX ON normalised.claims (rating_id, published_at DESC, id DESC);
CREATE INDEX ON normalised.evidence (claim_id, ordinal);
CREATE INDEX ON normalised.evidence (source_id);
CREATE INDEX ON normalised.appearances (claim_id, ordinal);
ALTER TABLE normalised.claims ADD search tsvector GENERATED ALWAYS AS (to_tsvector('simple', text || ' ' || rationale)) STORED;
CREATE INDEX ON normalised.claims USING gin (search);
VACUUM ANALYZE;
