-- Whether this transaction is removing content lawfully. Only the tombstones' trigger writes the row that says so.
CREATE OR REPLACE FUNCTION is_removing() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM removals_in_progress WHERE xact = pg_current_xact_id_if_assigned()::text::bigint)
$$;
