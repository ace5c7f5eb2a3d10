-- A scale that the public has seen is shown as it stands today. The argument is the column that names the scale.
CREATE OR REPLACE FUNCTION scale_stays_public() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  changed uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  state bigint;
BEGIN
  IF EXISTS (SELECT FROM public_ratings p JOIN ratings r ON r.id = p.id WHERE r.scale_id = changed) THEN
    UPDATE public_state SET version = version + 1, changed_at = clock_timestamp() RETURNING version INTO state;
    PERFORM pg_notify('public_changed', state::text);
    PERFORM public_refresh_ratings(changed);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER ratings_stay_public AFTER INSERT OR UPDATE ON ratings
  FOR EACH ROW EXECUTE FUNCTION scale_stays_public('scale_id');

CREATE OR REPLACE TRIGGER rating_scales_stay_public AFTER UPDATE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION scale_stays_public('id');
