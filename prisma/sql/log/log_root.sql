CREATE OR REPLACE FUNCTION log_root(which log_name, size bigint) RETURNS bytea
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$ SELECT log_range_hash(which, 0, size) $$;
