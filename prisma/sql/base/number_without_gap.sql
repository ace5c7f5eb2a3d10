CREATE OR REPLACE FUNCTION number_without_gap() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  parent_column text := TG_ARGV[0];
  parent_id uuid := (to_jsonb(NEW) ->> parent_column)::uuid;
  newest int;
BEGIN
  EXECUTE format('SELECT coalesce(max(number), 0) FROM %I WHERE %I = $1', TG_TABLE_NAME, parent_column)
    INTO newest USING parent_id;
  IF NEW.number <> newest + 1 THEN
    PERFORM refuse(TG_TABLE_NAME || '_without_gap', format('%s must be number %s, not %s', TG_TABLE_NAME, newest + 1, NEW.number));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER change_request_steps_without_gap BEFORE INSERT ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('change_request_id');

CREATE OR REPLACE TRIGGER claim_revisions_without_gap BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('claim_id');

CREATE OR REPLACE TRIGGER publications_without_gap BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('claim_id');

CREATE OR REPLACE TRIGGER snapshots_without_gap BEFORE INSERT ON snapshots
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('source_id');
