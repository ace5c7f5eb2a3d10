-- Both logs grow at once, seen from one moment, so that a publication has its lines in both or in neither. The lock is
-- taken before the transaction that sees that moment, and is held by the connection: it goes with a killed process.

CREATE FUNCTION log_lock() RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_lock(hashtextextended('verbatim logs', 0))
$$;

CREATE FUNCTION log_unlock() RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_unlock(hashtextextended('verbatim logs', 0))
$$;
