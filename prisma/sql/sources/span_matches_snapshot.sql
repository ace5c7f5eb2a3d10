CREATE OR REPLACE FUNCTION span_matches_snapshot() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE snapshot_text text;
BEGIN
  SELECT text INTO snapshot_text FROM snapshots WHERE id = NEW.snapshot_id;
  IF substr(snapshot_text, NEW.start_position + 1, NEW.end_position - NEW.start_position) IS DISTINCT FROM NEW.exact
     OR substr(snapshot_text, greatest(NEW.start_position - char_length(NEW.prefix), 0) + 1, char_length(NEW.prefix)) IS DISTINCT FROM NEW.prefix
     OR substr(snapshot_text, NEW.end_position + 1, char_length(NEW.suffix)) IS DISTINCT FROM NEW.suffix THEN
    PERFORM refuse('spans_match_snapshot', format('span %s-%s does not hold the words of its snapshot', NEW.start_position, NEW.end_position));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER spans_match_snapshot BEFORE INSERT ON spans
  FOR EACH ROW EXECUTE FUNCTION span_matches_snapshot();
