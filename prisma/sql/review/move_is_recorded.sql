-- No claim goes anywhere without a record of who moved it. Looked at when the transaction ends, so that the order
-- within it does not matter.
CREATE OR REPLACE FUNCTION move_is_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM claims c JOIN verification_moves m ON m.claim_id = c.id AND m.to_status = c.verification_status
        WHERE c.id = NEW.id AND m.xmin::text::bigint = pg_current_xact_id()::text::numeric % 4294967296) THEN
    PERFORM refuse('claims_moves_recorded', format('claim %s has moved, and nobody is recorded to have moved it', NEW.id));
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_moves_recorded ON claims;
CREATE CONSTRAINT TRIGGER claims_moves_recorded AFTER UPDATE OF verification_status ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status)
  EXECUTE FUNCTION move_is_recorded();
