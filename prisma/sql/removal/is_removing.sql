-- Whether a lawful removal runs in this transaction and the change at hand is its doing: it comes from a trigger, which
-- the application cannot make.
CREATE OR REPLACE FUNCTION is_removing() RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(current_setting('verbatim.removing', true), '') = 'on' AND pg_trigger_depth() > 1
$$;
