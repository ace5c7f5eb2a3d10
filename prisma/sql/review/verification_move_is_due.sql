-- A move that is recorded is one of the table, by somebody whose role has it, and the claim has gone there.
CREATE OR REPLACE FUNCTION verification_move_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE may role[] := verification_move_roles(NEW.from_status, NEW.to_status);
BEGIN
  IF may IS NULL THEN
    PERFORM refuse('verification_moves_by_the_table',
                   format('a claim does not go from %s to %s', NEW.from_status, NEW.to_status));
  END IF;
  IF NOT EXISTS (SELECT FROM users WHERE id = NEW.actor_id AND disabled_at IS NULL AND role = ANY (may)) THEN
    PERFORM refuse('verification_moves_by_role',
                   format('whoever moves the claim to %s has no role to, or is disabled', NEW.to_status));
  END IF;
  IF (SELECT verification_status FROM claims WHERE id = NEW.claim_id) IS DISTINCT FROM NEW.to_status THEN
    PERFORM refuse('verification_moves_as_the_claim', format('the claim is not %s', NEW.to_status));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER verification_moves_due BEFORE INSERT ON verification_moves
  FOR EACH ROW EXECUTE FUNCTION verification_move_is_due();
