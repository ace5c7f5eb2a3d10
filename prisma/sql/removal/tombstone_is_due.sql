-- Says which entries lose their contents, before the tombstone's own entry is written.
CREATE OR REPLACE FUNCTION tombstone_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE is_there boolean;
BEGIN
  IF NOT person_may(NEW.removed_by_id, 'content.remove') THEN
    PERFORM refuse('tombstones_by_administrator', 'only an administrator can remove content');
  END IF;
  NEW.public_entry_ids := '{}';
  CASE NEW.subject_type
    WHEN 'CLAIM' THEN
      PERFORM FROM claims WHERE id = NEW.subject_id FOR UPDATE;
      is_there := FOUND;
      SELECT array_agg(e.id ORDER BY e.id) INTO NEW.entry_ids
        FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
       WHERE e.claim_id = NEW.subject_id
          OR e.subject_type = 'CHANGE_REQUEST_STEP' AND e.subject_id IN (
               SELECT s.id::text FROM change_request_steps s JOIN change_requests r ON r.id = s.change_request_id
                WHERE r.claim_id = NEW.subject_id)
          OR e.subject_type = 'CLAIMANT' AND e.subject_id IN (SELECT m::text FROM claimants_of_alone(NEW.subject_id) m);
      SELECT coalesce(array_agg(e.id ORDER BY e.id), '{}') INTO NEW.public_entry_ids
        FROM public_log_entries e JOIN public_log_salts s ON s.entry_id = e.id WHERE e.claim_id = NEW.subject_id;
    WHEN 'SNAPSHOT' THEN
      is_there := EXISTS (SELECT FROM snapshots WHERE id = NEW.subject_id);
      SELECT array_agg(e.id ORDER BY e.id) INTO NEW.entry_ids
        FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
       WHERE e.subject_type = 'SNAPSHOT' AND e.subject_id = NEW.subject_id::text
          OR e.subject_type = 'SPAN' AND e.subject_id IN (SELECT id::text FROM spans WHERE snapshot_id = NEW.subject_id);
    WHEN 'PERSON' THEN
      is_there := EXISTS (SELECT FROM users WHERE id = NEW.subject_id);
      SELECT array_agg(e.id ORDER BY e.id) INTO NEW.entry_ids
        FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
       WHERE e.subject_type = 'PERSON' AND e.subject_id = NEW.subject_id::text
          OR e.subject_type = 'INVITATION' AND e.subject_id IN (
               SELECT id::text FROM invitations WHERE accepted_by_id = NEW.subject_id)
          OR e.subject_type = 'SESSION' AND e.subject_id IN (SELECT id::text FROM sessions WHERE user_id = NEW.subject_id);
  END CASE;
  IF NOT is_there THEN
    PERFORM refuse('tombstones_of_something', format('there is no %s with the id %s', NEW.subject_type, NEW.subject_id));
  END IF;
  NEW.entry_ids := coalesce(NEW.entry_ids, '{}');
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER tombstones_due BEFORE INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_is_due();
