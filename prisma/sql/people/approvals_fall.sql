-- Whoever is disabled, or may review no longer, approves nothing that is not published yet.
CREATE OR REPLACE FUNCTION approvals_fall() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM count_approvals(
    ARRAY(SELECT id FROM claims WHERE NEW.id = ANY (approver_ids) AND revision_number IS DISTINCT FROM published_number),
    coalesce(nullif(current_setting('verbatim.actor', true), '')::uuid, NEW.updated_by_id));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER users_approvals_fall AFTER UPDATE OF role, disabled_at ON users FOR EACH ROW
  WHEN (OLD.role IS DISTINCT FROM NEW.role OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at)
  EXECUTE FUNCTION approvals_fall();
