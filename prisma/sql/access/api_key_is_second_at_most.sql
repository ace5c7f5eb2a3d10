-- Two live keys, so that a client can change to a new one before the old one goes; a third would be one forgotten.
CREATE OR REPLACE FUNCTION api_key_is_second_at_most() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('verbatim api key ' || NEW.client, 0));
  IF (SELECT count(*) FROM api_keys k
       WHERE k.client = NEW.client AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())) >= 2 THEN
    PERFORM refuse('api_keys_two_live', 'the client has two live keys');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER api_keys_two_live BEFORE INSERT ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_is_second_at_most();
