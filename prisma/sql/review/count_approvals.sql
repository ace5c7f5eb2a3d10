-- Counts the approvals of claims again, after some of them fell. A claim that is not approved any more goes back into
-- review, as a move of whoever made them fall.
CREATE OR REPLACE FUNCTION count_approvals(of_claims uuid[], by_whom uuid) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE counted record;
BEGIN
  FOR counted IN
    SELECT c.id, r.id AS revision_id, r.number,
           c.verification_status = 'APPROVED' AND NOT revision_is_approved(r.id) AS falls
      FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
     WHERE c.id = ANY (of_claims) ORDER BY c.id FOR UPDATE OF c LOOP
    IF counted.falls AND by_whom IS NULL THEN
      PERFORM refuse('claims_approvals_fall', 'approvals fall with this, so it must be said who does it');
    END IF;
    UPDATE claims
       SET verification_status = CASE WHEN counted.falls THEN 'IN_REVIEW' ELSE verification_status END,
           version = version + 1, updated_by_id = coalesce(by_whom, updated_by_id)
     WHERE id = counted.id;
    IF counted.falls THEN
      INSERT INTO verification_moves (claim_id, revision_number, from_status, to_status, actor_id, comment, voided_review_id)
      SELECT counted.id, counted.number, 'APPROVED', 'IN_REVIEW', by_whom, '', v.id
        FROM reviews v WHERE v.revision_id = counted.revision_id AND v.decision = 'APPROVED'
       ORDER BY v.created_at DESC, v.id DESC LIMIT 1;
    END IF;
  END LOOP;
END $$;
