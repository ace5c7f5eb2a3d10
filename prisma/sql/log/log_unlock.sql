CREATE OR REPLACE FUNCTION log_unlock() RETURNS void LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
  SELECT pg_advisory_unlock(hashtextextended('verbatim logs', 0))
$$;
