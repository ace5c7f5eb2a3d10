CREATE OR REPLACE FUNCTION public_facets_of(claim public_claims) RETURNS TABLE (facet public_facet, value text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT 'CLAIMANT'::public_facet, claim.claimant_id::text WHERE claim.claimant_id IS NOT NULL
  UNION SELECT 'TOPIC', each ->> 'id' FROM jsonb_array_elements(claim.topics) AS each
  UNION SELECT 'SOURCE', source ->> 'id' FROM public_sources_of(claim) AS source
  UNION SELECT 'PUBLISHER', source ->> 'publisher' FROM public_sources_of(claim) AS source
         WHERE source ->> 'publisher' IS NOT NULL
$$;
