-- Which blind verdicts of a claim somebody may see. While they are wanted, one's own; then the two on the newest revision
-- that has two. One that stayed alone is nobody's to see.
CREATE OR REPLACE FUNCTION blind_verdicts_shown(
  claim_id uuid, viewer uuid, OUT is_open boolean, OUT given int, OUT shown_ids uuid[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  claim claims%ROWTYPE;
  newest claim_revisions%ROWTYPE;
  pair uuid;
BEGIN
  SELECT * INTO claim FROM claims c WHERE c.id = blind_verdicts_shown.claim_id;
  SELECT * INTO newest FROM claim_revisions r WHERE r.claim_id = claim.id ORDER BY r.number DESC LIMIT 1;
  is_open := blind_verdicts_open(claim, newest);
  IF is_open THEN
    given := (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = newest.id);
    shown_ids := ARRAY(SELECT v.id FROM blind_verdicts v WHERE v.revision_id = newest.id AND v.person_id = viewer);
  ELSE
    SELECT r.id INTO pair FROM claim_revisions r
     WHERE r.claim_id = claim.id AND (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = r.id) = 2
     ORDER BY r.number DESC LIMIT 1;
    shown_ids := ARRAY(SELECT v.id FROM blind_verdicts v WHERE v.revision_id = pair);
    given := cardinality(shown_ids);
  END IF;
END $$;
