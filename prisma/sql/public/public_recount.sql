-- All counts anew.
CREATE OR REPLACE FUNCTION public_recount() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM public_claim_counts;
  DELETE FROM public_claim_periods;
  INSERT INTO public_claim_counts (facet, value, publication_status, rating_key, language, claims)
  SELECT 'ALL', '', publication_status, coalesce(rating_key, ''), coalesce(language, ''), count(*)
    FROM public_claims GROUP BY 3, 4, 5
  UNION ALL
  SELECT f.facet, f.value, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claim_facets f JOIN public_claims c ON c.id = f.claim_id GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO public_claim_periods (dated, period, begins, publication_status, rating_key, language, claims)
  SELECT p.dated, p.period, p.begins, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claims c CROSS JOIN LATERAL public_periods_of(c) AS p GROUP BY 1, 2, 3, 4, 5, 6;
END $$;
