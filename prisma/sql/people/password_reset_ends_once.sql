CREATE OR REPLACE FUNCTION password_reset_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    PERFORM refuse('password_resets_end_once', 'the link for a new password was used already');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER password_resets_end_once BEFORE UPDATE ON password_resets
  FOR EACH ROW EXECUTE FUNCTION password_reset_ends_once();
