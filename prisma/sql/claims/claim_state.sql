-- All that a claim's row says of what is written about it: the one place where it is decided. A trigger sets it with
-- every change of the row, so that lists and counts look at claims alone.
--
-- is_open: whether there is work left before the claim can be published or is done with.
-- pressing: the days from the one on which the work is due to the end of time, so that the soonest has the most; 0 where
-- no day is given or no work is left. It falls with the day, so that an index reads it beside priority in one direction.
CREATE OR REPLACE FUNCTION claim_state(
  claim claims,
  OUT revision_number int, OUT newest_author_id uuid, OUT published_number int,
  OUT publication_status publication_status, OUT contributor_ids uuid[], OUT approver_ids uuid[],
  OUT is_open boolean, OUT pressing int, OUT awaits_publication boolean, OUT awaits_verdicts boolean)
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE newest claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO newest FROM claim_revisions r WHERE r.claim_id = claim.id ORDER BY r.number DESC LIMIT 1;
  revision_number := newest.number;
  newest_author_id := newest.author_id;
  published_number := (SELECT r.number FROM publications p JOIN claim_revisions r ON r.id = p.revision_id
                        WHERE p.claim_id = claim.id ORDER BY p.number DESC LIMIT 1);
  publication_status := claim_publication_status(claim.id);
  contributor_ids := ARRAY(SELECT person FROM contributors_of(newest.id) AS person ORDER BY person);
  approver_ids := ARRAY(SELECT reviewer_id FROM approvals_of(newest.id) ORDER BY reviewer_id);
  is_open := claim.verification_status NOT IN ('APPROVED', 'REJECTED');
  pressing := CASE WHEN is_open AND claim.due_on IS NOT NULL THEN date '9999-12-31' - claim.due_on + 1 ELSE 0 END;
  awaits_publication := claim.verification_status = 'APPROVED' AND revision_number IS DISTINCT FROM published_number;
  awaits_verdicts := claim.verification_status <> 'REJECTED' AND blind_verdicts_open(claim, newest);
END $$;
