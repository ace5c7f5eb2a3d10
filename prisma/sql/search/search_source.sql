-- A text is searched in pieces of 60,000 characters that overlap by 200: a tsvector holds one megabyte, and no piece of
-- that length comes near it in any script. Words that are looked for together must stand in one piece, or in the title.
CREATE OR REPLACE FUNCTION search_source(source uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  about sources%ROWTYPE;
  newest snapshots%ROWTYPE;
  with_stems regconfig;
  head tsvector;
BEGIN
  SELECT * INTO about FROM sources WHERE id = source;
  SELECT * INTO newest FROM snapshots WHERE source_id = source ORDER BY number DESC LIMIT 1;
  with_stems := text_search_config(about.language);
  head := setweight(to_tsvector(with_stems, search_text(about.title)), 'A')
          || setweight(to_tsvector('simple', search_text(coalesce(about.publisher, ''))), 'B');
  DELETE FROM search_documents WHERE source_id = source;
  INSERT INTO search_documents (source_id, part, config, words)
  SELECT source, piece, with_stems::text,
         head || to_tsvector(with_stems, search_text(coalesce(substr(newest.text, piece * 60000 + 1, 60200), '')))
    FROM generate_series(0, greatest(coalesce(newest.length, 0) - 1, 0) / 60000) AS piece;
END $$;
