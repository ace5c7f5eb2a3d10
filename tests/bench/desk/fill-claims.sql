-- A newsroom of years: 20,000 sources and 100,000 claims of theirs, four in five published, by the people that are
-- there. Triggers are off: they would take hours, and what they keep for lists is written here.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '256MB';

CREATE TEMP TABLE people AS
  SELECT id, row_number() OVER (ORDER BY email) - 1 AS n, count(*) OVER () AS of FROM users WHERE role <> 'VIEWER';
CREATE TEMP TABLE rates AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS of FROM ratings;

INSERT INTO claimants (name) SELECT 'Speaker ' || n || ' of the council' FROM generate_series(1, 2000) AS n;
CREATE TEMP TABLE speakers AS
  SELECT id, row_number() OVER (ORDER BY name) - 1 AS n FROM claimants WHERE name LIKE 'Speaker %';

CREATE TEMP TABLE texts AS
  SELECT i AS n, gen_random_uuid() AS source_id, gen_random_uuid() AS snapshot_id, p.id AS person_id,
         now() - i * interval '3 hours' AS at, 'Session ' || i || ' of the council on ferries and tariffs' AS title,
         'The mayor said that ' || i || ' ferries were lost. Nobody was asked. The report has it otherwise.' AS text
    FROM generate_series(1, 20000) AS i JOIN people p ON p.n = i % p.of;
INSERT INTO sources (id, kind, title, publisher, url, created_by_id, created_at, updated_at)
  SELECT source_id, 'ARTICLE', title, 'Council gazette ' || n % 200, 'https://gazette.example/' || n, person_id, at, at FROM texts;
INSERT INTO snapshots (id, source_id, number, text, sha256, length, method, media_type, original_bytes, original_sha256,
                       captured_by_id, captured_at)
  SELECT snapshot_id, source_id, 1, text, encode(sha256(text::bytea), 'hex'), length(text), 'PASTE', 'text/plain',
         text::bytea, encode(sha256(text::bytea), 'hex'), person_id, at FROM texts;
INSERT INTO spans (snapshot_id, start_position, end_position, exact, prefix, suffix)
  SELECT snapshot_id, 0, 9, left(text, 9), '', substr(text, 10, 32) FROM texts;
INSERT INTO search_documents (source_id, part, config, words)
  SELECT source_id, 0, 'english', setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text) FROM texts;

CREATE TEMP TABLE work AS
  SELECT i AS n, gen_random_uuid() AS claim_id, gen_random_uuid() AS revision_id, a.id AS author_id, b.id AS other_id,
         now() - i * interval '37 minutes' AS at, s.id AS claimant_id, r.id AS rating_id, t.snapshot_id,
         'Speaker ' || i % 2000 || ' said that ' || i || ' ferries were lost on line ' || i % 97
           || ' and that nobody had asked the ' || (ARRAY['harbour', 'council', 'court', 'school', 'crew'])[i % 5 + 1] AS text,
         CASE WHEN i % 10 < 8 THEN 'APPROVED'
              ELSE (ARRAY['UNCHECKED', 'IN_PROGRESS', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REJECTED'])[i / 10 % 5 + 1]
         END::verification_status AS status
    FROM generate_series(1, 100000) AS i
    JOIN people a ON a.n = i % a.of JOIN people b ON b.n = (i + 1) % b.of
    JOIN speakers s ON s.n = i % 2000 JOIN rates r ON r.n = i % r.of JOIN texts t ON t.n = i % 20000 + 1;
INSERT INTO claims (id, verification_status, publication_status, revision_number, newest_author_id, published_number,
                    version, assignee_id, due_on, priority, created_by_id, created_at, updated_at)
  SELECT claim_id, status, (CASE WHEN status <> 'APPROVED' THEN 'UNPUBLISHED' WHEN n % 50 = 1 THEN 'CORRECTED' ELSE 'PUBLISHED'
         END)::publication_status, 1, author_id, CASE WHEN status = 'APPROVED' THEN 1 END, 1, CASE WHEN n % 4 = 0 THEN author_id END,
         CASE WHEN n % 3 = 0 THEN current_date + (n % 60)::int - 30 END,
         (ARRAY['NORMAL', 'NORMAL', 'LOW', 'HIGH', 'NORMAL', 'URGENT'])[n % 6 + 1]::priority, author_id, at, at FROM work;
INSERT INTO claim_revisions (id, claim_id, number, text, claimant_id, rating_id, rationale, author_id, created_at)
  SELECT revision_id, claim_id, 1, text, claimant_id, rating_id, 'The report of the harbour has it otherwise.', author_id, at FROM work;
INSERT INTO evidence (revision_id, ordinal, span_id, stance)
  SELECT w.revision_id, 0, p.id, 'REFUTES' FROM work w JOIN spans p ON p.snapshot_id = w.snapshot_id;
INSERT INTO publications (claim_id, number, kind, revision_id, author_id, review_id, approved_by_id, published_by_id,
                          published_at, content, content_sha256)
  SELECT claim_id, 1, 'PUBLICATION', revision_id, author_id, gen_random_uuid(), other_id, other_id, at, '{}', repeat('0', 64)
    FROM work WHERE status = 'APPROVED';
INSERT INTO search_documents (claim_id, part, config, words)
  SELECT claim_id, 0, 'english', setweight(to_tsvector('english', text), 'A') FROM work;

RESET session_replication_role;
ANALYZE;
