-- Claimants that no other claim has.
CREATE OR REPLACE FUNCTION claimants_of_alone(claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT DISTINCT r.claimant_id FROM claim_revisions r
   WHERE r.claim_id = claim AND r.claimant_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM claim_revisions o WHERE o.claimant_id = r.claimant_id AND o.claim_id <> claim)
$$;
