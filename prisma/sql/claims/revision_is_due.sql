-- What was rejected is reopened first; no revision is written to it.
CREATE OR REPLACE FUNCTION revision_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT verification_status FROM claims WHERE id = NEW.claim_id) = 'REJECTED' THEN
    PERFORM refuse('claim_revisions_not_of_rejected', 'a rejected claim is reopened before it is changed');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claim_revisions_due BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION revision_is_due();
