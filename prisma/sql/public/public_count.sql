CREATE OR REPLACE FUNCTION public_count(claim public_claims, difference int) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO public_claim_counts AS kept (facet, value, publication_status, rating_key, language, claims)
  SELECT f.facet, f.value, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''), difference
    FROM (SELECT 'ALL'::public_facet AS facet, '' AS value UNION ALL SELECT * FROM public_facets_of(claim)) AS f
  ON CONFLICT (facet, value, publication_status, rating_key, language) DO UPDATE SET claims = kept.claims + excluded.claims;
  INSERT INTO public_claim_periods AS kept (dated, period, begins, publication_status, rating_key, language, claims)
  SELECT p.dated, p.period, p.begins, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''),
         difference
    FROM public_periods_of(claim) AS p
  ON CONFLICT (dated, period, begins, publication_status, rating_key, language)
    DO UPDATE SET claims = kept.claims + excluded.claims;
END $$;
