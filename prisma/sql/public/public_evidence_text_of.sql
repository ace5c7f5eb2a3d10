-- Evidence names its source by the id that it has in the list of sources.
CREATE OR REPLACE FUNCTION public_evidence_text_of(claim public_claims) RETURNS public_evidence_text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_agg(ROW(
           (e -> 'id')::text, (e -> 'stance')::text, (e -> 'anchorState')::text, (e -> 'linkToWords')::text,
           (e -> 'note')::text, (e -> 'snapshotSha256')::text,
           (e #> '{selector,exact}')::text, (e #> '{selector,prefix}')::text, (e #> '{selector,suffix}')::text,
           (e #> '{selector,start}')::text, (e #> '{selector,end}')::text,
           (s -> 'id')::text, (s -> 'kind')::text, (s -> 'title')::text, (s -> 'publisher')::text, (s -> 'url')::text,
           (s -> 'language')::text, (s -> 'publishedOn')::text
         )::public_evidence_text ORDER BY place)
    FROM jsonb_array_elements(claim.evidence) WITH ORDINALITY AS evidence (e, place)
    LEFT JOIN LATERAL (SELECT s FROM jsonb_array_elements(claim.sources) AS s WHERE s -> 'id' = e -> 'sourceId' LIMIT 1)
      AS source ON true
$$;
