-- The lines of a claim in the lists.
CREATE OR REPLACE FUNCTION public_lines_of(claim public_claims) RETURNS SETOF public_claim_facets
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT f.facet, f.value, claim.id, claim.published_at, claim.updated_at, claim.claimed_on, claim.publication_status,
         claim.rating_key, claim.language
    FROM public_facets_of(claim) AS f
$$;
