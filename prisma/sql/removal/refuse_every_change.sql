-- No removal reaches a line, a place in the tree or a checkpoint.
CREATE OR REPLACE FUNCTION refuse_every_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE OR REPLACE TRIGGER audit_contents_not_truncated BEFORE TRUNCATE ON audit_contents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER audit_entries_immutable BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER audit_entries_not_truncated BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_checkpoints_immutable BEFORE UPDATE OR DELETE ON log_checkpoints
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_checkpoints_not_truncated BEFORE TRUNCATE ON log_checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_keys_immutable BEFORE UPDATE OR DELETE ON log_keys
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_keys_not_truncated BEFORE TRUNCATE ON log_keys
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_leaves_immutable BEFORE UPDATE OR DELETE ON log_leaves
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_leaves_not_truncated BEFORE TRUNCATE ON log_leaves
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_nodes_immutable BEFORE UPDATE OR DELETE ON log_nodes
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_nodes_not_truncated BEFORE TRUNCATE ON log_nodes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER logs_immutable BEFORE UPDATE OR DELETE ON logs
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER logs_not_truncated BEFORE TRUNCATE ON logs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER public_log_entries_immutable BEFORE UPDATE OR DELETE ON public_log_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER public_log_entries_not_truncated BEFORE TRUNCATE ON public_log_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER public_log_salts_not_truncated BEFORE TRUNCATE ON public_log_salts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER tombstones_immutable BEFORE UPDATE OR DELETE ON tombstones
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER tombstones_not_truncated BEFORE TRUNCATE ON tombstones
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();
