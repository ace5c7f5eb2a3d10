-- What the hash of a public log entry is over: all that the public is served of a publication.
CREATE OR REPLACE FUNCTION public_record(content jsonb, public_note text) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT content || jsonb_build_object('publicNote', public_note)
$$;
