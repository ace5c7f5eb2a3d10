-- Whoever writes about a claim changes its row after it, in the same transaction. Looked at when the transaction ends.
-- The argument is the column that names the claim; without one the revision does.
CREATE OR REPLACE FUNCTION claim_is_up_to_date() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
  claim claims%ROWTYPE;
BEGIN
  IF TG_NARGS > 0 THEN
    SELECT * INTO claim FROM claims WHERE id = (written ->> TG_ARGV[0])::uuid;
  ELSE
    SELECT c.* INTO claim FROM claims c JOIN claim_revisions r ON r.claim_id = c.id
     WHERE r.id = (written ->> 'revision_id')::uuid;
  END IF;
  IF to_jsonb(claim) IS DISTINCT FROM to_jsonb(claim) || (SELECT to_jsonb(s) FROM claim_state(claim) s) THEN
    PERFORM refuse('claims_up_to_date', format('claim %s does not follow what was written about it', claim.id));
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_up_to_date ON claims;
CREATE CONSTRAINT TRIGGER claims_up_to_date AFTER INSERT ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('id');

DROP TRIGGER IF EXISTS claim_revisions_leave_claim_up_to_date ON claim_revisions;
CREATE CONSTRAINT TRIGGER claim_revisions_leave_claim_up_to_date AFTER INSERT ON claim_revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('claim_id');

DROP TRIGGER IF EXISTS publications_leave_claim_up_to_date ON publications;
CREATE CONSTRAINT TRIGGER publications_leave_claim_up_to_date AFTER INSERT ON publications
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('claim_id');

DROP TRIGGER IF EXISTS withholdings_leave_claim_up_to_date ON withholdings;
CREATE CONSTRAINT TRIGGER withholdings_leave_claim_up_to_date AFTER INSERT ON withholdings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('claim_id');

DROP TRIGGER IF EXISTS reviews_leave_claim_up_to_date ON reviews;
CREATE CONSTRAINT TRIGGER reviews_leave_claim_up_to_date AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date();

DROP TRIGGER IF EXISTS blind_verdicts_leave_claim_up_to_date ON blind_verdicts;
CREATE CONSTRAINT TRIGGER blind_verdicts_leave_claim_up_to_date AFTER INSERT ON blind_verdicts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date();
