CREATE OR REPLACE FUNCTION withholding_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE status publication_status := claim_publication_status(NEW.claim_id);
BEGIN
  IF NOT person_may(NEW.withheld_by_id, 'claim.withhold') THEN
    PERFORM refuse('withholdings_by_reviewer', 'whoever withholds has no role to, or is disabled');
  END IF;
  IF NOT can_be_withheld(status) THEN
    PERFORM refuse('withholdings_of_published', format('only a published claim can be withheld; this one is %s', status));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER withholdings_due BEFORE INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_is_due();
