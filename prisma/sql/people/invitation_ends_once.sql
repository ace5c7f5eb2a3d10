-- An invitation works once, and what became of it stays so; a removal takes its address away.
CREATE OR REPLACE FUNCTION invitation_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL) AND NOT is_removing() THEN
    PERFORM refuse('invitations_end_once', 'the invitation was accepted or withdrawn already');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER invitations_end_once BEFORE UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION invitation_ends_once();
