CREATE OR REPLACE FUNCTION log_node_hash(left_hash bytea, right_hash bytea) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$ SELECT sha256('\x01'::bytea || left_hash || right_hash) $$;
