CREATE OR REPLACE FUNCTION append_public_log_entry(
  moment timestamptz, done public_log_kind, claim uuid, number int, record jsonb
) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  salt bytea := new_salt();
  entry bigint;
BEGIN
  INSERT INTO public_log_entries (at, kind, claim_id, publication_number, content_hash)
  VALUES (moment, done, claim, number, sha256(salt || convert_to(canonical_json(record), 'UTF8')))
  RETURNING id INTO entry;
  IF record IS NOT NULL THEN INSERT INTO public_log_salts (entry_id, salt) VALUES (entry, salt); END IF;
  INSERT INTO log_queue (log, entry_id) VALUES ('PUBLIC', entry);
END $$;
