CREATE OR REPLACE FUNCTION publication_is_logged() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_public_log_entry(NEW.published_at, NEW.kind::text::public_log_kind, NEW.claim_id, NEW.number,
                                  public_record(NEW.content, NEW.public_note));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER publications_logged AFTER INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_logged();
