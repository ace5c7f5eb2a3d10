CREATE OR REPLACE FUNCTION public_remember(publication publications) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  INSERT INTO public_publications (
    id, claim_id, number, kind, public_note, published_at, content, rating, content_sha256, changed)
  SELECT publication.id, publication.claim_id, publication.number, publication.kind, publication.public_note,
         publication.published_at, publication.content, public_rating(publication.content, publication.revision_id),
         publication.content_sha256,
         coalesce((SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(publication.content) AS key
                    WHERE publication.content -> key IS DISTINCT FROM earlier.content -> key), '{}')
    FROM (SELECT 1) AS one
    LEFT JOIN public_publications earlier
      ON earlier.claim_id = publication.claim_id AND earlier.number = publication.number - 1
   WHERE true
$$;
