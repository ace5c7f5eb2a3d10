-- Makes lists, counts and names of public_claims again.
CREATE OR REPLACE FUNCTION public_list_again() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp();
  DELETE FROM public_claim_facets;
  DELETE FROM public_sources;
  DELETE FROM public_claimants;
  DELETE FROM public_topics;
  INSERT INTO public_claim_facets SELECT l.* FROM public_claims c CROSS JOIN LATERAL public_lines_of(c) AS l;
  PERFORM public_recount();
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT DISTINCT facet, value FROM public_claim_facets WHERE facet <> 'PUBLISHER') AS named;
END $$;
