CREATE OR REPLACE FUNCTION tell_desk() RETURNS trigger
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

CREATE OR REPLACE TRIGGER claims_changed_told AFTER UPDATE ON claims FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_desk('CLAIM');

CREATE OR REPLACE TRIGGER claims_told AFTER INSERT ON claims FOR EACH ROW EXECUTE FUNCTION tell_desk('CLAIM');

CREATE OR REPLACE TRIGGER invitations_told AFTER INSERT OR UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION tell_desk('INVITATION');

CREATE OR REPLACE TRIGGER rating_scales_told AFTER INSERT OR UPDATE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION tell_desk('RATING_SCALE');

CREATE OR REPLACE TRIGGER sources_changed_told AFTER UPDATE ON sources FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_desk('SOURCE');

CREATE OR REPLACE TRIGGER sources_told AFTER INSERT ON sources FOR EACH ROW EXECUTE FUNCTION tell_desk('SOURCE');

CREATE OR REPLACE TRIGGER topics_told AFTER INSERT OR UPDATE ON topics FOR EACH ROW EXECUTE FUNCTION tell_desk('TOPIC');

CREATE OR REPLACE TRIGGER users_told AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION tell_desk('PERSON');
