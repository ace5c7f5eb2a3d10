-- Arguments: the kind of thing that a row is, and the columns whose values never go into a log (secrets, and texts that
-- the row's own hash stands for). Their names do, when they change. A change of version and updated_at alone is none.
CREATE OR REPLACE FUNCTION write_audit_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  kept_back text[] := TG_ARGV[1]::text[];
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  shown jsonb := coalesce(becomes, was);
  content jsonb;
  changed text[];
  done audit_action;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT coalesce(array_agg(a.key ORDER BY a.key), '{}') INTO changed
      FROM jsonb_each(becomes) AS a (key, value)
     WHERE a.value IS DISTINCT FROM was -> a.key AND a.key NOT IN ('version', 'updated_at');
    IF changed = '{}' THEN RETURN NULL; END IF;
  END IF;
  IF TG_OP <> 'INSERT' AND is_removing() THEN
    done := 'REMOVED';
    content := jsonb_build_object('columns', to_jsonb(changed));
  ELSIF TG_OP = 'UPDATE' THEN
    done := 'CHANGED';
    SELECT jsonb_build_object(
             'before', coalesce(jsonb_object_agg(c, was -> c) FILTER (WHERE c <> ALL (kept_back)), '{}'),
             'after', coalesce(jsonb_object_agg(c, becomes -> c) FILTER (WHERE c <> ALL (kept_back)), '{}'))
           || CASE WHEN changed && kept_back
                   THEN jsonb_build_object('keptBack', jsonb_agg(c ORDER BY c) FILTER (WHERE c = ANY (kept_back)))
                   ELSE '{}' END
      INTO content FROM unnest(changed) AS c;
  ELSIF TG_OP = 'INSERT' THEN
    done := 'CREATED';
    content := jsonb_build_object('after', becomes - kept_back);
  ELSE
    done := 'DELETED';
    content := jsonb_build_object('before', was - kept_back);
  END IF;
  PERFORM append_audit_entry(
    audit_actor(shown, TG_OP), done, TG_ARGV[0], coalesce(shown ->> 'id', shown ->> 'claim_id', '?'),
    claim_of(TG_TABLE_NAME, shown), content);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER api_keys_audit AFTER INSERT OR UPDATE OR DELETE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('API_KEY', '{secret_hash}');

CREATE OR REPLACE TRIGGER appearances_audit AFTER INSERT OR UPDATE OR DELETE ON appearances
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('APPEARANCE', '{}');

CREATE OR REPLACE TRIGGER blind_verdicts_audit AFTER INSERT OR UPDATE OR DELETE ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('BLIND_VERDICT', '{rating_id,rationale}');

CREATE OR REPLACE TRIGGER change_request_steps_audit AFTER INSERT OR UPDATE OR DELETE ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CHANGE_REQUEST_STEP', '{}');

CREATE OR REPLACE TRIGGER change_requests_audit AFTER INSERT OR UPDATE OR DELETE ON change_requests
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CHANGE_REQUEST', '{}');

CREATE OR REPLACE TRIGGER claim_links_audit AFTER INSERT OR UPDATE OR DELETE ON claim_links
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CLAIM_LINK', '{}');

CREATE OR REPLACE TRIGGER claim_revisions_audit AFTER INSERT OR UPDATE OR DELETE ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('REVISION', '{}');

CREATE OR REPLACE TRIGGER claimants_audit AFTER INSERT OR UPDATE OR DELETE ON claimants
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CLAIMANT', '{}');

CREATE OR REPLACE TRIGGER claims_audit AFTER INSERT OR UPDATE OR DELETE ON claims
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CLAIM', '{}');

CREATE OR REPLACE TRIGGER evidence_audit AFTER INSERT OR UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('EVIDENCE', '{}');

CREATE OR REPLACE TRIGGER finding_dismissals_audit AFTER INSERT OR UPDATE OR DELETE ON finding_dismissals
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('FINDING_DISMISSAL', '{}');

CREATE OR REPLACE TRIGGER invitations_audit AFTER INSERT OR UPDATE OR DELETE ON invitations
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('INVITATION', '{token_sha256}');

CREATE OR REPLACE TRIGGER log_keys_audit AFTER INSERT OR UPDATE OR DELETE ON log_keys
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('LOG_KEY', '{}');

CREATE OR REPLACE TRIGGER password_resets_audit AFTER INSERT OR UPDATE OR DELETE ON password_resets
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('PASSWORD_RESET', '{token_sha256}');

CREATE OR REPLACE TRIGGER publications_audit AFTER INSERT OR UPDATE OR DELETE ON publications
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('PUBLICATION', '{content}');

CREATE OR REPLACE TRIGGER rating_scales_audit AFTER INSERT OR UPDATE OR DELETE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('RATING_SCALE', '{}');

CREATE OR REPLACE TRIGGER ratings_audit AFTER INSERT OR UPDATE OR DELETE ON ratings
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('RATING', '{}');

CREATE OR REPLACE TRIGGER reviews_audit AFTER INSERT OR UPDATE OR DELETE ON reviews
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('REVIEW', '{content}');

CREATE OR REPLACE TRIGGER revision_topics_audit AFTER INSERT OR UPDATE OR DELETE ON revision_topics
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('REVISION_TOPIC', '{}');

CREATE OR REPLACE TRIGGER sessions_audit AFTER INSERT OR UPDATE OR DELETE ON sessions
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SESSION', '{}');

CREATE OR REPLACE TRIGGER snapshots_audit AFTER INSERT OR UPDATE OR DELETE ON snapshots
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SNAPSHOT', '{text,original_bytes}');

CREATE OR REPLACE TRIGGER sources_audit AFTER INSERT OR UPDATE OR DELETE ON sources
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SOURCE', '{}');

CREATE OR REPLACE TRIGGER spans_audit AFTER INSERT OR UPDATE OR DELETE ON spans
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SPAN', '{}');

CREATE OR REPLACE TRIGGER tombstones_audit AFTER INSERT OR UPDATE OR DELETE ON tombstones
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('TOMBSTONE', '{}');

CREATE OR REPLACE TRIGGER topics_audit AFTER INSERT OR UPDATE OR DELETE ON topics
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('TOPIC', '{}');

CREATE OR REPLACE TRIGGER users_audit AFTER INSERT OR UPDATE OR DELETE ON users
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('PERSON', '{password_hash}');

CREATE OR REPLACE TRIGGER verification_moves_audit AFTER INSERT OR UPDATE OR DELETE ON verification_moves
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('VERIFICATION_MOVE', '{}');

CREATE OR REPLACE TRIGGER withholdings_audit AFTER INSERT OR UPDATE OR DELETE ON withholdings
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('WITHHOLDING', '{}');
