CREATE OR REPLACE FUNCTION withholding_takes_down() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE status publication_status;
BEGIN
  SELECT publication_status INTO status FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  IF status NOT IN ('PUBLISHED', 'CORRECTED') THEN
    RAISE EXCEPTION 'only a published claim can be withheld; this one is %', status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withholdings_of_published';
  END IF;
  UPDATE claims SET publication_status = 'WITHHELD' WHERE id = NEW.claim_id;
  UPDATE public_publications
     SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
   WHERE claim_id = NEW.claim_id;
  UPDATE public_claims
     SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
         claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
         sources = '[]', evidence = '[]', appearances = '[]', topics = '[]', updated_at = NEW.created_at
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER withholdings_take_down AFTER INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_takes_down();
