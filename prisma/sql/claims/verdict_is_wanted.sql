CREATE OR REPLACE FUNCTION verdict_is_wanted() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  revision claim_revisions%ROWTYPE;
  claim claims%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  SELECT * INTO claim FROM claims WHERE id = revision.claim_id FOR UPDATE;
  IF NOT claim.wants_blind_verdicts OR revision.number <> claim.revision_number OR revision.rating_id IS NOT NULL
     OR (SELECT count(*) FROM blind_verdicts WHERE revision_id = NEW.revision_id) >= 2 THEN
    RAISE EXCEPTION 'the revision waits for no blind verdict'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'blind_verdicts_wanted';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER blind_verdicts_wanted BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION verdict_is_wanted();
