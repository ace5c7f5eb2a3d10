-- Refuses a verdict unless it is by somebody who may review and did not write everything alone, and of the newest
-- revision. An approval leaves no change request open.
CREATE OR REPLACE FUNCTION expect_review(revision uuid, reviewer uuid, decision review_decision) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE read claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO read FROM claim_revisions WHERE id = revision;
  IF NOT person_may(reviewer, 'claim.review') THEN
    PERFORM refuse('reviews_by_reviewer', 'the reviewer has no role to review, or is disabled');
  END IF;
  IF ARRAY(SELECT contributors_of(revision)) <@ ARRAY[reviewer] THEN
    PERFORM refuse('reviews_of_another', 'the reviewer wrote all that is new, alone');
  END IF;
  IF read.number <> (SELECT max(number) FROM claim_revisions WHERE claim_id = read.claim_id) THEN
    PERFORM refuse('reviews_of_newest', 'only the newest revision can be reviewed');
  END IF;
  IF decision = 'APPROVED' AND EXISTS (SELECT FROM change_requests q WHERE q.claim_id = read.claim_id AND NOT q.resolved) THEN
    PERFORM refuse('reviews_changes_made', 'a change request of the claim is still open');
  END IF;
END $$;
