-- Hash of the tree over the leaves from start on, `leaves` many, where start is where such a tree begins in a larger one.
CREATE OR REPLACE FUNCTION log_range_hash(which log_name, start bigint, leaves bigint) RETURNS bytea
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  hash bytea;
  node bytea;
  behind bigint := start + leaves;
BEGIN
  IF leaves = 0 THEN RETURN sha256(''::bytea); END IF;
  FOR depth IN 0..62 LOOP
    EXIT WHEN leaves >> depth = 0;
    CONTINUE WHEN (leaves >> depth) % 2 = 0;
    behind := behind - (1::bigint << depth);
    SELECT n.hash INTO STRICT node FROM log_nodes n
     WHERE n.log = which AND n.level = depth AND n.index = behind >> depth;
    hash := CASE WHEN hash IS NULL THEN node ELSE log_node_hash(node, hash) END;
  END LOOP;
  RETURN hash;
END $$;
