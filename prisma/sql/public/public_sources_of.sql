-- Every source that a claim was checked against or appeared in, as the claim has it; the first of an id counts.
CREATE OR REPLACE FUNCTION public_sources_of(claim public_claims) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT DISTINCT ON (named.source ->> 'id') named.source
    FROM (SELECT each AS source, place FROM jsonb_array_elements(claim.sources) WITH ORDINALITY AS s (each, place)
          UNION ALL
          SELECT each -> 'source', 1000 + place
            FROM jsonb_array_elements(claim.appearances) WITH ORDINALITY AS a (each, place)) AS named
   WHERE jsonb_typeof(named.source) = 'object'
   ORDER BY named.source ->> 'id', named.place
$$;
