-- What a change of a claim asks for must be possible: a move of the table; for review, a revision that two people can
-- answer for; blind verdicts, as long as nobody has seen a rating.
CREATE OR REPLACE FUNCTION claim_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE newest claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO newest FROM claim_revisions WHERE claim_id = NEW.id ORDER BY number DESC LIMIT 1;
  IF OLD.verification_status <> NEW.verification_status
     AND verification_move_roles(OLD.verification_status, NEW.verification_status) IS NULL THEN
    PERFORM refuse('claims_moves_by_the_table',
                   format('a claim does not go from %s to %s', OLD.verification_status, NEW.verification_status));
  END IF;
  IF NEW.verification_status = 'IN_REVIEW' AND OLD.verification_status <> 'IN_REVIEW' THEN
    IF EXISTS (SELECT FROM publications WHERE revision_id = newest.id) THEN
      PERFORM refuse('claims_review_something_new', 'the newest revision is published already');
    END IF;
    IF newest.rating_id IS NULL OR newest.rationale !~ '\S' THEN
      PERFORM refuse('claims_review_something_whole', 'the newest revision lacks a rating or a rationale');
    END IF;
    IF OLD.verification_status <> 'APPROVED'
       AND EXISTS (SELECT FROM change_requests q WHERE q.claim_id = NEW.id AND NOT q.resolved) THEN
      PERFORM refuse('claims_changes_made', 'a change request of the claim is still open');
    END IF;
  END IF;
  IF NEW.wants_blind_verdicts AND NOT OLD.wants_blind_verdicts AND newest.rating_id IS NOT NULL THEN
    PERFORM refuse('claims_blind_before_rated', 'the newest revision has a rating, which whoever rates would see');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claims_due BEFORE UPDATE ON claims
  FOR EACH ROW EXECUTE FUNCTION claim_is_due();
