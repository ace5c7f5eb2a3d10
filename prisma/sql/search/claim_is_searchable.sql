CREATE OR REPLACE FUNCTION claim_is_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE with_stems regconfig := text_search_config(NEW.language);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.number < (SELECT revision_number FROM claims WHERE id = NEW.claim_id) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_documents (claim_id, part, config, words)
  VALUES (NEW.claim_id, 0, with_stems::text,
          setweight(to_tsvector(with_stems, search_text(NEW.text)), 'A')
          || setweight(to_tsvector('simple', search_text(coalesce((SELECT name FROM claimants WHERE id = NEW.claimant_id), ''))), 'B')
          || setweight(to_tsvector(with_stems, search_text(NEW.rationale)), 'C'))
  ON CONFLICT (claim_id) DO UPDATE SET config = excluded.config, words = excluded.words;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER claim_revisions_searchable AFTER INSERT OR UPDATE OF text, rationale ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION claim_is_searchable();
