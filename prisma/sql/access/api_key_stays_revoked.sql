-- A revoked key stays revoked.
CREATE OR REPLACE FUNCTION api_key_stays_revoked() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    PERFORM refuse('api_keys_stay_revoked', 'a revoked key stays revoked');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER api_keys_stay_revoked BEFORE UPDATE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_stays_revoked();
