-- The rating is locked, so that it cannot be retired between this look and the commit.
CREATE OR REPLACE FUNCTION rating_is_in_use() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.rating_id IS NOT NULL
     AND (SELECT retired_at FROM ratings WHERE id = NEW.rating_id FOR SHARE) IS NOT NULL THEN
    PERFORM refuse(TG_TABLE_NAME || '_rating_in_use', 'a retired rating cannot be given');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER blind_verdicts_rating_in_use BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION rating_is_in_use();

CREATE OR REPLACE TRIGGER claim_revisions_rating_in_use BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION rating_is_in_use();
