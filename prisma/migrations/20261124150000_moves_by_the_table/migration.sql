-- The table of moves (packages/shared/src/verification-status.ts) holds in the database too, whatever SQL the
-- application's role is made to run. A test holds the two tables against each other, move by move and role by role.

-- Roles whose people may make a move; null where the table has no such move.
CREATE FUNCTION verification_move_roles(moved_from verification_status, moved_to verification_status) RETURNS role[]
  LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
  SELECT allowed.roles
    FROM (VALUES
      ('IN_PROGRESS'::verification_status,
       '{UNCHECKED,IN_PROGRESS,IN_REVIEW,CHANGES_REQUESTED,APPROVED,REJECTED}'::verification_status[],
       '{EDITOR,REVIEWER,ADMIN}'::role[]),
      ('IN_REVIEW', '{UNCHECKED,IN_PROGRESS,CHANGES_REQUESTED}', '{EDITOR,REVIEWER,ADMIN}'),
      ('APPROVED', '{IN_REVIEW}', '{REVIEWER,ADMIN}'),
      ('CHANGES_REQUESTED', '{IN_REVIEW,APPROVED}', '{REVIEWER,ADMIN}'),
      ('REJECTED', '{UNCHECKED,IN_PROGRESS,IN_REVIEW,CHANGES_REQUESTED}', '{EDITOR,REVIEWER,ADMIN}')
    ) AS allowed (goes_to, comes_from, roles)
   WHERE allowed.goes_to = moved_to AND moved_from = ANY (allowed.comes_from)
$$;

CREATE FUNCTION verification_status_moves() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF verification_move_roles(OLD.verification_status, NEW.verification_status) IS NULL THEN
    RAISE EXCEPTION 'a claim does not go from % to %', OLD.verification_status, NEW.verification_status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_moves_by_the_table';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claims_moves_by_the_table BEFORE UPDATE OF verification_status ON claims FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status)
  EXECUTE FUNCTION verification_status_moves();

-- A move that is recorded is one of the table, by somebody whose role has it, and the claim has gone there.
CREATE FUNCTION verification_move_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE may role[] := verification_move_roles(NEW.from_status, NEW.to_status);
BEGIN
  IF may IS NULL THEN
    RAISE EXCEPTION 'a claim does not go from % to %', NEW.from_status, NEW.to_status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_moves_by_the_table';
  END IF;
  IF NOT EXISTS (SELECT FROM users WHERE id = NEW.actor_id AND disabled_at IS NULL AND role = ANY (may)) THEN
    RAISE EXCEPTION 'whoever moves the claim to % has no role to, or is disabled', NEW.to_status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_moves_by_role';
  END IF;
  IF (SELECT verification_status FROM claims WHERE id = NEW.claim_id) IS DISTINCT FROM NEW.to_status THEN
    RAISE EXCEPTION 'the claim is not %', NEW.to_status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_moves_as_the_claim';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER verification_moves_due BEFORE INSERT ON verification_moves
  FOR EACH ROW EXECUTE FUNCTION verification_move_is_due();

-- No claim goes anywhere without a record of who moved it. Looked at when the transaction ends, so that the order
-- within it does not matter.
CREATE FUNCTION move_is_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM claims c JOIN verification_moves m ON m.claim_id = c.id AND m.to_status = c.verification_status
        WHERE c.id = NEW.id AND m.xmin::text::bigint = pg_current_xact_id()::text::numeric % 4294967296) THEN
    RAISE EXCEPTION 'claim % has moved, and nobody is recorded to have moved it', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_moves_recorded';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claims_moves_recorded AFTER UPDATE OF verification_status ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status)
  EXECUTE FUNCTION move_is_recorded();

-- What was rejected is reopened first; no revision is written to it.
CREATE FUNCTION revision_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT verification_status FROM claims WHERE id = NEW.claim_id) = 'REJECTED' THEN
    RAISE EXCEPTION 'a rejected claim is reopened before it is changed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_revisions_not_of_rejected';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_revisions_due BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION revision_is_due();
