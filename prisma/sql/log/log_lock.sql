CREATE OR REPLACE FUNCTION log_lock() RETURNS void LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
  SELECT pg_advisory_lock(hashtextextended('verbatim logs', 0))
$$;
