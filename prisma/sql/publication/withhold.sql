-- Takes a published claim down at once, on one person's word. The caller changes the claim's row afterwards, in the same
-- transaction.
CREATE OR REPLACE FUNCTION withhold(claim uuid, withheld_by uuid, reason text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE moment timestamptz := clock_timestamp();
BEGIN
  PERFORM FROM claims WHERE id = claim FOR UPDATE;
  INSERT INTO withholdings (claim_id, publication_number, withheld_by_id, reason, created_at)
  VALUES (claim, coalesce((SELECT max(number) FROM publications WHERE claim_id = claim), 0), withheld_by, reason, moment);
  PERFORM hide_claim(claim, moment);
  PERFORM append_public_log_entry(moment, 'WITHHOLDING', claim, NULL, NULL);
END $$;
