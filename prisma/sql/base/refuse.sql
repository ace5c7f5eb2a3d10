-- Refuses what a statement would write. The rule's name stands in the message and as the error's constraint: clients of
-- the database know the refusal by it, the words are for whoever reads the log.
CREATE OR REPLACE FUNCTION refuse(rule text, message text) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '%: %', rule, message USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;
