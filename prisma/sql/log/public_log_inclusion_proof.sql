-- For the public, of its own log alone.
CREATE OR REPLACE FUNCTION public_log_inclusion_proof(leaf bigint, size bigint) RETURNS bytea[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT log_inclusion_proof('PUBLIC', leaf, size)
$$;
