CREATE OR REPLACE FUNCTION checkpoint_is_true() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.size > log_size(NEW.log) OR NEW.root IS DISTINCT FROM log_root(NEW.log, NEW.size)
     OR NOT starts_with(NEW.note, concat((SELECT origin FROM logs WHERE name = NEW.log), E'\n', NEW.size, E'\n',
                                         encode(NEW.root, 'base64'), E'\n')) THEN
    PERFORM refuse('log_checkpoints_true', format('the checkpoint of size %s is not of this log', NEW.size));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER log_checkpoints_true BEFORE INSERT ON log_checkpoints
  FOR EACH ROW EXECUTE FUNCTION checkpoint_is_true();
