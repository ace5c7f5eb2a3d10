CREATE OR REPLACE FUNCTION append_audit_entry(
  by_whom uuid, done audit_action, kind text, subject text, claim uuid, content jsonb
) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  written text := canonical_json(content);
  salt bytea := new_salt();
  entry bigint;
BEGIN
  INSERT INTO audit_entries (at, actor_id, action, subject_type, subject_id, claim_id, content_hash)
  VALUES (clock_timestamp(), by_whom, done, kind, subject, claim, sha256(salt || convert_to(written, 'UTF8')))
  RETURNING id INTO entry;
  INSERT INTO audit_contents (entry_id, salt, content) VALUES (entry, salt, written);
  INSERT INTO log_queue (log, entry_id) VALUES ('DESK', entry);
END $$;
