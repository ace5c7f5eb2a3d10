CREATE OR REPLACE FUNCTION verdict_is_wanted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  revision claim_revisions%ROWTYPE;
  claim claims%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  SELECT * INTO claim FROM claims WHERE id = revision.claim_id FOR UPDATE;
  IF NOT claim.wants_blind_verdicts OR revision.number <> claim.revision_number OR revision.rating_id IS NOT NULL THEN
    PERFORM refuse('blind_verdicts_wanted', 'the revision waits for no blind verdict');
  END IF;
  IF NOT blind_verdicts_open(claim, revision) THEN
    PERFORM refuse('blind_verdicts_two', 'two people have given their verdicts');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER blind_verdicts_wanted BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION verdict_is_wanted();
