CREATE OR REPLACE FUNCTION review_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT person_may_decide(NEW.reviewer_id) THEN
    RAISE EXCEPTION 'the reviewer has no role to review, or is disabled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_by_reviewer';
  END IF;
  IF NEW.decision = 'APPROVED' AND EXISTS (
       SELECT FROM change_requests q JOIN claim_revisions r ON r.claim_id = q.claim_id
        WHERE r.id = NEW.revision_id AND NOT q.resolved) THEN
    RAISE EXCEPTION 'a change request of the claim is still open'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_changes_made';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER reviews_due BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION review_is_due();
