CREATE OR REPLACE FUNCTION change_request_takes_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE change_requests SET resolved = (NEW.action = 'RESOLVED')
   WHERE id = NEW.change_request_id AND resolved <> (NEW.action = 'RESOLVED');
  IF NOT FOUND THEN
    PERFORM refuse('change_request_steps_change_something', format('the change request is %s already', NEW.action));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER change_request_steps_count AFTER INSERT ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION change_request_takes_step();
