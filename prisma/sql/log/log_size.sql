CREATE OR REPLACE FUNCTION log_size(which log_name) RETURNS bigint
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce((SELECT index + 1 FROM log_leaves WHERE log = which ORDER BY index DESC LIMIT 1), 0)
$$;
