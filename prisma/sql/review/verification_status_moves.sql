CREATE OR REPLACE FUNCTION verification_status_moves() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF verification_move_roles(OLD.verification_status, NEW.verification_status) IS NULL THEN
    RAISE EXCEPTION 'a claim does not go from % to %', OLD.verification_status, NEW.verification_status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_moves_by_the_table';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claims_moves_by_the_table BEFORE UPDATE OF verification_status ON claims FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status)
  EXECUTE FUNCTION verification_status_moves();
