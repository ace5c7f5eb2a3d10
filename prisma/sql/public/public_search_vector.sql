-- Claim (A), claimant and topics (B), quotations and titles of sources (C), rationale (D). The claim's own words and all
-- names are there unstemmed too, so that they are found by whoever does not know the language.
CREATE OR REPLACE FUNCTION public_search_vector(claim public_claims) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN claim.text IS NOT NULL THEN
      setweight(to_tsvector(text_search_config(claim.language), search_text(claim.text)), 'A')
   || setweight(to_tsvector('pg_catalog.simple', search_text(claim.text)), 'A')
   || setweight(to_tsvector('pg_catalog.simple',
        search_text(coalesce(claim.claimant_name, '') || ' ' || public_words(claim.topics, '{name}'))), 'B')
   || setweight(to_tsvector(text_search_config(claim.language),
        search_text(public_words(claim.evidence, '{selector,exact}') || ' ' || public_words(claim.sources, '{title}'))), 'C')
   || setweight(to_tsvector(text_search_config(claim.language), search_text(left(claim.rationale, 50000))), 'D')
  END
$$;
