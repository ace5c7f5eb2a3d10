CREATE OR REPLACE FUNCTION public_log_consistency_proof(earlier bigint, later bigint) RETURNS bytea[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT log_consistency_proof('PUBLIC', earlier, later)
$$;
