-- The newest verdict on the newest revision counts: an approval that its reviewer, or another, took back is none.
CREATE OR REPLACE FUNCTION approval_is_real() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (
       SELECT FROM claims c
        WHERE c.id = NEW.id AND c.verification_status = 'APPROVED'
          AND 'APPROVED' IS DISTINCT FROM (
                SELECT v.decision FROM claim_revisions r JOIN reviews v ON v.revision_id = r.id
                 WHERE r.claim_id = c.id AND r.number = c.revision_number
                 ORDER BY v.created_at DESC, v.decision DESC LIMIT 1)) THEN
    RAISE EXCEPTION 'claim % is not approved: nobody but its author has approved its newest revision', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_approval_is_real';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_approval_is_real ON claims;
CREATE CONSTRAINT TRIGGER claims_approval_is_real AFTER INSERT OR UPDATE OF verification_status ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION approval_is_real();
