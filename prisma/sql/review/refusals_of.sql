-- What somebody cannot do now with the newest revision of a claim, approve it or publish it, with the name of the rule
-- that would refuse it.
CREATE OR REPLACE FUNCTION refusals_of(claim uuid, person uuid) RETURNS TABLE (action text, rule text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE newest uuid := (SELECT id FROM claim_revisions WHERE claim_id = claim ORDER BY number DESC LIMIT 1);
BEGIN
  BEGIN
    PERFORM expect_review(newest, person, 'APPROVED');
  EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS rule = CONSTRAINT_NAME;
    action := 'APPROVE';
    RETURN NEXT;
  END;
  BEGIN
    PERFORM expect_publication(newest, person);
  EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS rule = CONSTRAINT_NAME;
    action := 'PUBLISH';
    RETURN NEXT;
  END;
END $$;
