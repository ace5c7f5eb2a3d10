-- Published checks as an ordinary schema has them: a table a thing, foreign keys, an index a way of asking.
-- :claims and :seed are replaced. Whatever looks random is a hash of a row's number, so the same seed gives the same rows.
DROP SCHEMA IF EXISTS normalised CASCADE;
CREATE SCHEMA normalised;
SET search_path = normalised, public;
SET synchronous_commit = off;
SET work_mem = '512MB';
SET maintenance_work_mem = '512MB';

-- From 0 up to, not including, 1.
CREATE FUNCTION chance(n bigint, salt int) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT ((hashint8extended(n, salt + :seed) >> 12) & 2251799813685247) / 2251799813685248.0::double precision $$;
CREATE FUNCTION made_id(n bigint, salt int) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT overlay(overlay(md5(n || '.' || salt || '.' || :seed) placing '4' from 13) placing '8' from 17)::uuid $$;
-- Number of a row of a list of which the first are named often, the last seldom (Zipf's law).
CREATE FUNCTION skewed(n bigint, salt int, size int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT floor((size + 1) ^ chance(n, salt))::int $$;

CREATE TABLE words AS
  SELECT n, string_agg((ARRAY['ba','ce','di','fo','gu','har','len','mis','nor','pé','ro','sta','tru','vel','wö','ka','le',
    'on','ar','ti','en','sol','ber','dan','rie','mon','ul','es','qua','zin'])[1 + floor(30 * chance(n * 10 + part, 1))::int], '') AS word
  FROM generate_series(1, 5000) AS n, generate_series(1, 1 + n % 3 + (n > 40)::int) AS part GROUP BY n;
CREATE TABLE sentences AS
  SELECT s AS n, initcap(left(string_agg(w.word, ' ' ORDER BY place), 1)) || substr(string_agg(w.word, ' ' ORDER BY place), 2)
      || CASE s % 7 WHEN 0 THEN ' “' || min(w.word) || '”.' WHEN 1 THEN ' ' || s % 90 || ',' || 100 + s % 800 || '.' ELSE '.' END AS text
  FROM generate_series(1, 20000) AS s,
       generate_series(1, 6 + floor(14 * chance(s, 2))::int) AS place,
       words w WHERE w.n = skewed(s * 100 + place, 3, 5000)
  GROUP BY s;
CREATE UNIQUE INDEX ON sentences (n);

CREATE TABLE claimants AS
  SELECT made_id(i, 10) AS id, i::int AS n, initcap(a.word || ' ' || b.word) AS name
  FROM generate_series(1, greatest(:claims / 20, 50)) AS i
  JOIN words a ON a.n = 1 + floor(5000 * chance(i, 11))::int JOIN words b ON b.n = 1 + floor(5000 * chance(i, 12))::int;
CREATE TABLE sources AS
  SELECT made_id(i, 20) AS id, i::int AS n,
         (ARRAY['ARTICLE','ARTICLE','ARTICLE','TRANSCRIPT','STATEMENT','REPORT','POST'])[1 + floor(7 * chance(i, 21))::int] AS kind,
         rtrim(s.text, '.') AS title,
         CASE WHEN chance(i, 22) < 0.9 THEN initcap(p.word) || ' Post' END AS publisher,
         CASE WHEN chance(i, 23) < 0.8 THEN 'https://news.example/' || i || '/' || p.word END AS url,
         (ARRAY['en','en','en','de','sv','fr'])[1 + floor(6 * chance(i, 24))::int] AS language,
         CASE WHEN chance(i, 25) < 0.9 THEN date '2015-01-01' + floor(3800 * chance(i, 26))::int END AS published_on,
         encode(sha256(int8send(i)), 'hex') AS snapshot_sha256
  FROM generate_series(1, greatest(:claims / 5, 50)) AS i
  JOIN sentences s ON s.n = 1 + floor(20000 * chance(i, 27))::int
  JOIN words p ON p.n = 100 + skewed(i, 28, 300);
CREATE TABLE ratings AS
  SELECT made_id(n, 30) AS id, n::int AS n, key, name, value, colour, icon,
         'When the label is given: ' || name || '.' AS explanation, 'Truth' AS scale
  FROM (VALUES (1, 'false', 'False', 0, '#b3261e', 'cross'), (2, 'mostly-false', 'Mostly false', 25, '#c65102', 'cross'),
               (3, 'true', 'True', 100, '#1a6b3c', 'check'), (4, 'mixed', 'Mixed', 50, '#8a6d00', 'scales'),
               (5, 'mostly-true', 'Mostly true', 75, '#3c6b1a', 'check'), (6, 'unproven', 'Unproven', NULL, '#555555', 'question'))
       AS made (n, key, name, value, colour, icon);

CREATE TABLE claims AS
  WITH rationales AS (
    SELECT i AS n, string_agg(s.text, ' ' ORDER BY place) AS text
    FROM generate_series(1, :claims) AS i CROSS JOIN generate_series(1, 2 + floor(18 * chance(i, 40) ^ 3)::int) AS place
    JOIN sentences s ON s.n = 1 + floor(20000 * chance(i * 100 + place, 41))::int GROUP BY i)
  SELECT made_id(r.n, 42) AS id, r.n::int AS n,
         CASE WHEN chance(r.n, 43) < 0.95 THEN 'PUBLISHED' WHEN chance(r.n, 43) < 0.99 THEN 'CORRECTED' ELSE 'RETRACTED' END AS publication_status,
         t.text, (ARRAY['en','en','en','en','de','sv','fr'])[1 + floor(7 * chance(r.n, 44))::int] AS language,
         CASE WHEN chance(r.n, 45) < 0.97 THEN made_id(skewed(r.n, 46, greatest(:claims / 20, 50)), 10) END AS claimant_id,
         CASE WHEN chance(r.n, 47) < 0.8 THEN date '2018-01-01' + (r.n * 2800 / :claims)::int END AS claimed_on,
         made_id(skewed(r.n, 48, 6), 30) AS rating_id,
         r.text AS rationale,
         CASE WHEN chance(r.n, 43) >= 0.95 THEN 'An earlier text said: ' || t.text END AS public_note,
         timestamptz '2018-01-03 00:00Z' + r.n * (interval '2800 days' / :claims) AS published_at,
         timestamptz '2018-01-03 00:00Z' + r.n * (interval '2800 days' / :claims) + chance(r.n, 49) * interval '9 days' AS updated_at
  FROM rationales r JOIN sentences t ON t.n = 1 + floor(20000 * chance(r.n, 50))::int
  ORDER BY r.n;
CREATE TABLE evidence AS
  SELECT made_id(c.n * 10 + ordinal, 60) AS id, c.id AS claim_id, c.n AS claim_n, ordinal::int,
         (ARRAY['SUPPORTS','REFUTES','REFUTES','CONTEXT'])[1 + floor(4 * chance(c.n * 10 + ordinal, 61))::int] AS stance,
         (ARRAY['EXACT','EXACT','EXACT','ENCODING','CONVENTION'])[1 + floor(5 * chance(c.n * 10 + ordinal, 62))::int] AS anchor_state,
         x.text AS exact, left(p.text, 32) AS prefix, left(f.text, 32) AS suffix,
         (40 + 9000 * chance(c.n * 10 + ordinal, 63))::int AS start_position,
         (40 + 9000 * chance(c.n * 10 + ordinal, 63))::int + char_length(x.text) AS end_position,
         made_id(skewed(c.n * 10 + ordinal, 64, greatest(:claims / 5, 50)), 20) AS source_id,
         CASE WHEN chance(c.n * 10 + ordinal, 65) < 0.3 THEN f.text ELSE '' END AS note
  FROM claims c CROSS JOIN generate_series(1, 1 + floor(7 * chance(c.n, 66) ^ 3)::int) AS ordinal
  JOIN sentences x ON x.n = 1 + floor(20000 * chance(c.n * 10 + ordinal, 67))::int
  JOIN sentences p ON p.n = 1 + floor(20000 * chance(c.n * 10 + ordinal, 68))::int
  JOIN sentences f ON f.n = 1 + floor(20000 * chance(c.n * 10 + ordinal, 69))::int
  ORDER BY c.n, ordinal;
CREATE TABLE appearances AS
  SELECT made_id(c.n * 10 + ordinal, 70) AS id, c.id AS claim_id, c.n AS claim_n, ordinal::int,
         'https://social.example/' || c.n || '/' || ordinal AS url,
         CASE WHEN chance(c.n * 10 + ordinal, 71) < 0.4 THEN made_id(skewed(c.n * 10 + ordinal, 72, greatest(:claims / 5, 50)), 20) END AS source_id
  FROM claims c CROSS JOIN generate_series(1, floor(3 * chance(c.n, 73))::int) AS ordinal
  ORDER BY c.n, ordinal;

DROP TABLE words, sentences;
ALTER TABLE claimants ADD PRIMARY KEY (id);
ALTER TABLE sources ADD PRIMARY KEY (id);
ALTER TABLE ratings ADD PRIMARY KEY (id);
ALTER TABLE claims ADD PRIMARY KEY (id),
  ADD FOREIGN KEY (claimant_id) REFERENCES claimants, ADD FOREIGN KEY (rating_id) REFERENCES ratings;
ALTER TABLE evidence ADD PRIMARY KEY (id),
  ADD FOREIGN KEY (claim_id) REFERENCES claims, ADD FOREIGN KEY (source_id) REFERENCES sources;
ALTER TABLE appearances ADD PRIMARY KEY (id),
  ADD FOREIGN KEY (claim_id) REFERENCES claims, ADD FOREIGN KEY (source_id) REFERENCES sources;
