-- That the tree of `earlier` leaves is the beginning of that of `later`: RFC 9162, section 2.1.4.
CREATE OR REPLACE FUNCTION log_consistency_proof(which log_name, earlier bigint, later bigint) RETURNS bytea[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  proof bytea[] := '{}';
  start bigint := 0;
  wanted bigint := earlier;
  width bigint := later;
  split bigint;
BEGIN
  IF earlier < 0 OR earlier > later OR later > log_size(which) THEN
    RAISE EXCEPTION 'the log has no trees of % and %', earlier, later USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF earlier = 0 THEN RETURN proof; END IF;
  WHILE wanted < width LOOP
    split := largest_power_below(width);
    IF wanted <= split THEN
      proof := log_range_hash(which, start + split, width - split) || proof;
      width := split;
    ELSE
      proof := log_range_hash(which, start, split) || proof;
      start := start + split;
      wanted := wanted - split;
      width := width - split;
    END IF;
  END LOOP;
  IF start > 0 THEN proof := log_range_hash(which, start, width) || proof; END IF;
  RETURN proof;
END $$;
