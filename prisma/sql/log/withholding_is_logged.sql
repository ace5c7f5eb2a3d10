CREATE OR REPLACE FUNCTION withholding_is_logged() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_public_log_entry(NEW.created_at, 'WITHHOLDING', NEW.claim_id, NULL, NULL);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER withholdings_logged AFTER INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_is_logged();
