-- The rating of what is published, with its id and its scale's ends.
CREATE OR REPLACE FUNCTION public_rating(content jsonb, revision uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT (content -> 'rating') || jsonb_build_object('id', r.id, 'scale', public_scale(r.scale_id))
    FROM claim_revisions v JOIN ratings r ON r.id = v.rating_id WHERE v.id = revision
$$;
