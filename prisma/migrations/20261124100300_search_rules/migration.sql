-- What full-text search looks through is kept by the database, so that nothing is found that is not there and nothing
-- that is there is missed. No extension is needed: a PostgreSQL that is given may not let us make one.

ALTER TABLE search_documents
  ADD CONSTRAINT search_documents_of_one CHECK ((claim_id IS NULL) <> (source_id IS NULL));

-- Words of one language are stemmed alike, whatever its region; other languages are searched as they stand.
CREATE FUNCTION search_config(language text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'en' THEN 'english'
    WHEN 'es' THEN 'spanish' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'it' THEN 'italian'
    WHEN 'nb' THEN 'norwegian' WHEN 'nl' THEN 'dutch' WHEN 'no' THEN 'norwegian' WHEN 'pt' THEN 'portuguese'
    WHEN 'ru' THEN 'russian' WHEN 'sv' THEN 'swedish' ELSE 'simple' END
$$;

-- What somebody looks for, read in each language: a word or its negation means the stem that the document has.
CREATE FUNCTION search_queries(words text) RETURNS TABLE (config text, query tsquery) LANGUAGE sql STABLE ROWS 14 AS $$
  SELECT name, websearch_to_tsquery(name::regconfig, words)
    FROM unnest(ARRAY['simple', 'arabic', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'italian',
                      'norwegian', 'portuguese', 'russian', 'spanish', 'swedish']) AS name
$$;

CREATE FUNCTION claim_is_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE with_stems regconfig := search_config(NEW.language)::regconfig;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.number < (SELECT revision_number FROM claims WHERE id = NEW.claim_id) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_documents (claim_id, part, config, words)
  VALUES (NEW.claim_id, 0, search_config(NEW.language),
          setweight(to_tsvector(with_stems, NEW.text), 'A')
          || setweight(to_tsvector('simple', coalesce((SELECT name FROM claimants WHERE id = NEW.claimant_id), '')), 'B')
          || setweight(to_tsvector(with_stems, NEW.rationale), 'C'))
  ON CONFLICT (claim_id) DO UPDATE SET config = excluded.config, words = excluded.words;
  RETURN NULL;
END $$;

CREATE TRIGGER claim_revisions_searchable AFTER INSERT OR UPDATE OF text, rationale ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION claim_is_searchable();

-- A text is searched in pieces of 60,000 characters that overlap by 200: a tsvector holds one megabyte, and no piece of
-- that length comes near it in any script. Words that are looked for together must stand in one piece, or in the title.
CREATE FUNCTION search_source(source uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  about sources%ROWTYPE;
  newest snapshots%ROWTYPE;
  with_stems regconfig;
  head tsvector;
BEGIN
  SELECT * INTO about FROM sources WHERE id = source;
  SELECT * INTO newest FROM snapshots WHERE source_id = source ORDER BY number DESC LIMIT 1;
  with_stems := search_config(about.language)::regconfig;
  head := setweight(to_tsvector(with_stems, about.title), 'A')
          || setweight(to_tsvector('simple', coalesce(about.publisher, '')), 'B');
  DELETE FROM search_documents WHERE source_id = source;
  INSERT INTO search_documents (source_id, part, config, words)
  SELECT source, piece, search_config(about.language),
         head || to_tsvector(with_stems, coalesce(substr(newest.text, piece * 60000 + 1, 60200), ''))
    FROM generate_series(0, greatest(coalesce(newest.length, 0) - 1, 0) / 60000) AS piece;
END $$;

CREATE FUNCTION source_is_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM search_source((to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;

CREATE TRIGGER sources_searchable AFTER UPDATE OF title, publisher, language ON sources
  FOR EACH ROW EXECUTE FUNCTION source_is_searchable('id');
CREATE TRIGGER snapshots_searchable AFTER INSERT OR UPDATE OF text ON snapshots
  FOR EACH ROW EXECUTE FUNCTION source_is_searchable('source_id');

-- What is there already.
INSERT INTO search_documents (claim_id, part, config, words)
SELECT r.claim_id, 0, search_config(r.language),
       setweight(to_tsvector(search_config(r.language)::regconfig, r.text), 'A')
       || setweight(to_tsvector('simple', coalesce(m.name, '')), 'B')
       || setweight(to_tsvector(search_config(r.language)::regconfig, r.rationale), 'C')
  FROM claims c
  JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
  LEFT JOIN claimants m ON m.id = r.claimant_id;
SELECT search_source(id) FROM sources;

GRANT SELECT ON search_documents TO verbatim_app;
