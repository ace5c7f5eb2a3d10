CREATE OR REPLACE FUNCTION tombstone_removes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  alone uuid[];
  quoting uuid[];
BEGIN
  INSERT INTO removals_in_progress (xact) VALUES (pg_current_xact_id()::text::bigint);
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
      UPDATE reviews
         SET comment = CASE WHEN comment <> '' THEN '[removed]' ELSE '' END,
             content = CASE WHEN content IS NOT NULL THEN '{}'::jsonb END,
             content_sha256 = CASE WHEN content IS NOT NULL THEN encode(sha256('{}'), 'hex') END
       WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE blind_verdicts SET rationale = '[removed]'
       WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE change_request_steps SET comment = '[removed]'
       WHERE comment <> '' AND change_request_id IN (SELECT id FROM change_requests WHERE claim_id = NEW.subject_id);
      UPDATE change_requests SET message = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE claim_links SET reason = '[removed]' WHERE claim_id = NEW.subject_id OR other_id = NEW.subject_id;
      UPDATE verification_moves SET comment = '[removed]' WHERE comment <> '' AND claim_id = NEW.subject_id;
      UPDATE withholdings SET reason = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE finding_dismissals SET finding = id::text, message = '[removed]', reason = '[removed]'
       WHERE claim_id = NEW.subject_id;
      UPDATE publications
         SET content = '{}', content_sha256 = encode(sha256('{}'), 'hex'),
             public_note = CASE WHEN public_note IS NOT NULL THEN '[removed]' END
       WHERE claim_id = NEW.subject_id;
      IF FOUND THEN
        PERFORM hide_claim(NEW.subject_id, NEW.created_at);
        PERFORM append_public_log_entry(NEW.created_at, 'REMOVAL', NEW.subject_id, NULL, NULL);
      END IF;
      UPDATE claims SET updated_at = NEW.created_at WHERE id = NEW.subject_id;
    WHEN 'SNAPSHOT' THEN
      UPDATE snapshots
         SET text = '[removed]', length = 9, sha256 = encode(sha256('[removed]'), 'hex'),
             original_bytes = '', original_sha256 = encode(sha256(''), 'hex')
       WHERE id = NEW.subject_id;
      UPDATE spans SET exact = repeat('█', end_position - start_position), prefix = '', suffix = ''
       WHERE snapshot_id = NEW.subject_id;
      -- What was published stays as it was: whoever takes that down removes the claim.
      quoting := ARRAY(SELECT r.id FROM claim_revisions r
                        WHERE NOT EXISTS (SELECT FROM publications p WHERE p.revision_id = r.id)
                          AND EXISTS (SELECT FROM spans s
                                       WHERE s.snapshot_id = NEW.subject_id
                                         AND (s.id IN (SELECT span_id FROM evidence WHERE revision_id = r.id)
                                              OR s.id IN (SELECT span_id FROM appearances WHERE revision_id = r.id))));
      UPDATE reviews SET content = '{}', content_sha256 = encode(sha256('{}'), 'hex')
       WHERE content IS NOT NULL AND revision_id = ANY (quoting);
      PERFORM count_approvals(
        ARRAY(SELECT c.id FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
               WHERE r.id = ANY (quoting) AND c.approver_ids <> '{}'), NEW.removed_by_id);
    WHEN 'PERSON' THEN
      UPDATE users
         SET name = '[removed]', email = id || '@removed.invalid', password_hash = NULL,
             session_version = session_version + 1, updated_by_id = NEW.removed_by_id, disabled_at = coalesce(disabled_at, NEW.created_at)
       WHERE id = NEW.subject_id;
      UPDATE invitations SET email = id || '@removed.invalid' WHERE accepted_by_id = NEW.subject_id;
      DELETE FROM known_devices WHERE user_id = NEW.subject_id;
  END CASE;
  DELETE FROM removals_in_progress WHERE xact = pg_current_xact_id()::text::bigint;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER tombstones_remove AFTER INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_removes();
