-- The rules of people, of the rating scale and of events.

-- 1. Checks ---------------------------------------------------------------------------------------------------

ALTER TABLE users
  ADD CONSTRAINT users_version_positive CHECK (version > 0);

ALTER TABLE invitations
  ADD CONSTRAINT invitations_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT invitations_expire_after_start CHECK (expires_at > created_at),
  ADD CONSTRAINT invitations_accepted_by_somebody CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL)),
  ADD CONSTRAINT invitations_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL);

-- An invitation works once, and what became of it stays so.
CREATE FUNCTION invitation_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'the invitation was accepted or withdrawn already'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invitations_end_once';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER invitations_end_once BEFORE UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION invitation_ends_once();

ALTER TABLE rating_scales
  ADD CONSTRAINT rating_scales_version_positive CHECK (version > 0);

-- 2. Events ---------------------------------------------------------------------------------------------------
-- Whatever changes, and whoever changes it, is told in the same transaction. The notification carries nothing: it
-- wakes those who listen, and they read the table.

CREATE FUNCTION tell_desk() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE told jsonb := to_jsonb(NEW);
BEGIN
  INSERT INTO desk_events (kind, subject_id, version, actor_id)
  VALUES (TG_ARGV[0]::desk_event_kind, NEW.id, (told ->> 'version')::int,
          coalesce(nullif(current_setting('verbatim.actor', true), ''), told ->> 'updated_by_id',
                   told ->> 'created_by_id', told ->> 'invited_by_id')::uuid);
  PERFORM pg_notify('verbatim_desk', '');
  RETURN NULL;
END $$;

CREATE TRIGGER claims_told AFTER INSERT ON claims FOR EACH ROW EXECUTE FUNCTION tell_desk('CLAIM');
CREATE TRIGGER claims_changed_told AFTER UPDATE ON claims FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_desk('CLAIM');
CREATE TRIGGER sources_told AFTER INSERT ON sources FOR EACH ROW EXECUTE FUNCTION tell_desk('SOURCE');
CREATE TRIGGER sources_changed_told AFTER UPDATE ON sources FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_desk('SOURCE');
CREATE TRIGGER topics_told AFTER INSERT OR UPDATE ON topics FOR EACH ROW EXECUTE FUNCTION tell_desk('TOPIC');
CREATE TRIGGER rating_scales_told AFTER INSERT OR UPDATE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION tell_desk('RATING_SCALE');
CREATE TRIGGER users_told AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION tell_desk('PERSON');
CREATE TRIGGER invitations_told AFTER INSERT OR UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION tell_desk('INVITATION');

-- 3. What the application may write ---------------------------------------------------------------------------------

GRANT SELECT ON invitations, known_devices, sign_in_windows, desk_events TO verbatim_app;
GRANT INSERT ON invitations, known_devices, sign_in_windows TO verbatim_app;
GRANT UPDATE (token_sha256, expires_at, accepted_by_id, accepted_at, revoked_at) ON invitations TO verbatim_app;
GRANT UPDATE (last_used_at) ON known_devices TO verbatim_app;
GRANT UPDATE (attempts, started_at) ON sign_in_windows TO verbatim_app;
GRANT DELETE ON known_devices, sign_in_windows, desk_events TO verbatim_app;
GRANT UPDATE (version, updated_by_id) ON users TO verbatim_app;
