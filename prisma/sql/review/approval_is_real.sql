-- A claim becomes APPROVED only where somebody else has approved each contributor's part of its newest revision. Looked
-- at when the transaction ends, so that the order within it does not matter.
CREATE OR REPLACE FUNCTION approval_is_real() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
              WHERE c.id = NEW.id AND c.verification_status = 'APPROVED' AND NOT revision_is_approved(r.id)) THEN
    PERFORM refuse('claims_approval_is_real', format(
      'claim %s is not approved: somebody else must have approved what each contributor wrote', NEW.id));
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_approval_is_real ON claims;
CREATE CONSTRAINT TRIGGER claims_approval_is_real AFTER UPDATE ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status
        OR OLD.revision_number IS DISTINCT FROM NEW.revision_number)
  EXECUTE FUNCTION approval_is_real();
