-- The hashes from the leaf's neighbour up: RFC 9162, section 2.1.3.
CREATE OR REPLACE FUNCTION log_inclusion_proof(which log_name, leaf bigint, size bigint) RETURNS bytea[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  proof bytea[] := '{}';
  start bigint := 0;
  width bigint := size;
  split bigint;
BEGIN
  IF leaf < 0 OR leaf >= size OR size > log_size(which) THEN
    RAISE EXCEPTION 'the log has no leaf % in a tree of %', leaf, size USING ERRCODE = 'invalid_parameter_value';
  END IF;
  WHILE width > 1 LOOP
    split := largest_power_below(width);
    IF leaf - start < split THEN
      proof := log_range_hash(which, start + split, width - split) || proof;
      width := split;
    ELSE
      proof := log_range_hash(which, start, split) || proof;
      start := start + split;
      width := width - split;
    END IF;
  END LOOP;
  RETURN proof;
END $$;
