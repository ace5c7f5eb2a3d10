-- The approvals of a revision that count, the newest of each person: by people who may still review, have asked for no
-- change since, nor has anybody else, and saw what the newest approval saw. Labels may change between two approvals; who
-- approved the old ones approves again. An approval of what was removed since counts for nothing.
CREATE OR REPLACE FUNCTION approvals_of(revision uuid) RETURNS SETOF reviews
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH counted AS (
    SELECT v.* FROM reviews v
     WHERE v.revision_id = revision AND v.decision = 'APPROVED' AND v.content ? 'text' AND person_may(v.reviewer_id, 'claim.review')
       AND NOT EXISTS (SELECT FROM reviews o WHERE o.revision_id = revision AND o.decision = 'CHANGES_REQUESTED'
                                               AND o.created_at >= v.created_at))
  SELECT DISTINCT ON (reviewer_id) * FROM counted
   WHERE content_sha256 = (SELECT content_sha256 FROM counted ORDER BY created_at DESC, id DESC LIMIT 1)
   ORDER BY reviewer_id, created_at DESC, id DESC
$$;
