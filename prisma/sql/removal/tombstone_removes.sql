CREATE OR REPLACE FUNCTION tombstone_removes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE alone uuid[];
BEGIN
  PERFORM set_config('verbatim.removing', 'on', true);
  DELETE FROM audit_contents WHERE entry_id = ANY (NEW.entry_ids);
  DELETE FROM public_log_salts WHERE entry_id = ANY (NEW.public_entry_ids);
  CASE NEW.subject_type
    WHEN 'CLAIM' THEN
      alone := ARRAY(SELECT claimants_of_alone(NEW.subject_id));
      UPDATE claim_revisions
         SET text = '[removed]', rationale = '', claimant_id = NULL, claimed_on = NULL,
             public_note = CASE WHEN public_note IS NOT NULL THEN '[removed]' END
       WHERE claim_id = NEW.subject_id;
      UPDATE claimants SET name = '[removed] ' || id WHERE id = ANY (alone);
      UPDATE evidence SET note = '' WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE appearances SET url = 'https://removed.invalid/'
       WHERE url IS NOT NULL AND revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE reviews SET comment = '[removed]'
       WHERE comment <> '' AND revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE blind_verdicts SET rationale = '[removed]'
       WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE change_request_steps SET comment = '[removed]'
       WHERE comment <> '' AND change_request_id IN (SELECT id FROM change_requests WHERE claim_id = NEW.subject_id);
      UPDATE change_requests SET message = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE claim_links SET reason = '[removed]' WHERE claim_id = NEW.subject_id OR other_id = NEW.subject_id;
      UPDATE verification_moves SET comment = '[removed]' WHERE comment <> '' AND claim_id = NEW.subject_id;
      UPDATE withholdings SET reason = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE publications
         SET content = '{}', content_sha256 = encode(sha256('{}'), 'hex'),
             public_note = CASE WHEN public_note IS NOT NULL THEN '[removed]' END
       WHERE claim_id = NEW.subject_id;
      IF EXISTS (SELECT FROM publications WHERE claim_id = NEW.subject_id) THEN
        UPDATE claims SET publication_status = 'WITHHELD' WHERE id = NEW.subject_id;
        UPDATE public_publications
           SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
         WHERE claim_id = NEW.subject_id;
        UPDATE public_claims
           SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
               claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
               sources = '[]', evidence = '[]', appearances = '[]', topics = '[]', updated_at = NEW.created_at
         WHERE id = NEW.subject_id;
        PERFORM append_public_log_entry(NEW.created_at, 'REMOVAL', NEW.subject_id, NULL, NULL);
      END IF;
    WHEN 'SNAPSHOT' THEN
      UPDATE snapshots
         SET text = '[removed]', length = 9, sha256 = encode(sha256('[removed]'), 'hex'),
             original_bytes = '', original_sha256 = encode(sha256(''), 'hex')
       WHERE id = NEW.subject_id;
      UPDATE spans SET exact = repeat('█', end_position - start_position), prefix = '', suffix = ''
       WHERE snapshot_id = NEW.subject_id;
    WHEN 'PERSON' THEN
      UPDATE users
         SET name = '[removed]', email = id || '@removed.invalid', password_hash = NULL,
             session_version = session_version + 1, disabled_at = coalesce(disabled_at, NEW.created_at)
       WHERE id = NEW.subject_id;
      UPDATE invitations SET email = id || '@removed.invalid' WHERE accepted_by_id = NEW.subject_id;
      DELETE FROM known_devices WHERE user_id = NEW.subject_id;
  END CASE;
  PERFORM set_config('verbatim.removing', 'off', true);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER tombstones_remove AFTER INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_removes();
