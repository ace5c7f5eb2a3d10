-- Whether verdicts that two people give without seeing each other are still wanted on a claim's newest revision.
CREATE OR REPLACE FUNCTION blind_verdicts_open(claim claims, newest claim_revisions) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT claim.wants_blind_verdicts AND newest.rating_id IS NULL
     AND (SELECT count(*) FROM blind_verdicts WHERE revision_id = newest.id) < 2
$$;
