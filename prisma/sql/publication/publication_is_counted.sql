CREATE OR REPLACE FUNCTION publication_is_counted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE claims SET published_number = (SELECT number FROM claim_revisions WHERE id = NEW.revision_id)
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER publications_counted AFTER INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_counted();
