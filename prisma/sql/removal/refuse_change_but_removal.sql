-- Salts and contents are erased by a lawful removal; they are never changed.
CREATE OR REPLACE FUNCTION refuse_change_but_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'DELETE' AND is_removing() THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE OR REPLACE TRIGGER audit_contents_immutable BEFORE UPDATE OR DELETE ON audit_contents
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_removal();

CREATE OR REPLACE TRIGGER public_log_salts_immutable BEFORE UPDATE OR DELETE ON public_log_salts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_removal();
