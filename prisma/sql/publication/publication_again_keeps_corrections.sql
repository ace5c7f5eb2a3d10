-- Published again, a claim is shown as what it was before: corrected, with the note of its newest correction, if it was
-- ever corrected. The name of the trigger makes it fire after the one that copies the publication to the public table.
CREATE OR REPLACE FUNCTION publication_again_keeps_corrections() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE note text;
BEGIN
  SELECT public_note INTO note FROM publications
   WHERE claim_id = NEW.claim_id AND kind = 'CORRECTION' ORDER BY number DESC LIMIT 1;
  IF note IS NOT NULL THEN
    UPDATE claims SET publication_status = 'CORRECTED' WHERE id = NEW.claim_id;
    UPDATE public_claims SET publication_status = 'CORRECTED', public_note = note WHERE id = NEW.claim_id;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER publications_keep_corrections AFTER INSERT ON publications
  FOR EACH ROW WHEN (NEW.kind = 'PUBLICATION' AND NEW.number > 1)
  EXECUTE FUNCTION publication_again_keeps_corrections();
