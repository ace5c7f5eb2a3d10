-- A lawful removal takes these words away too.
CREATE OR REPLACE FUNCTION tombstone_removes_dismissals() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM set_config('verbatim.removing', 'on', true);
  UPDATE finding_dismissals SET finding = id::text, message = '[removed]', reason = '[removed]'
   WHERE claim_id = NEW.subject_id;
  PERFORM set_config('verbatim.removing', 'off', true);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER tombstones_remove_dismissals AFTER INSERT ON tombstones
  FOR EACH ROW WHEN (NEW.subject_type = 'CLAIM') EXECUTE FUNCTION tombstone_removes_dismissals();
