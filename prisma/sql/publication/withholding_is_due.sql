CREATE OR REPLACE FUNCTION withholding_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT person_may_decide(NEW.withheld_by_id) THEN
    RAISE EXCEPTION 'whoever withholds has no role to, or is disabled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withholdings_by_reviewer';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER withholdings_due BEFORE INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_is_due();
