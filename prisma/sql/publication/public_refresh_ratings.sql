-- A scale as it stands today, for the public; the ratings of claims stay as they were approved.
CREATE OR REPLACE FUNCTION public_refresh_ratings(scale uuid) RETURNS void
  LANGUAGE sql SET search_path FROM CURRENT AS $$
  INSERT INTO public_ratings (id, scale, key, name, value, ordinal, colour, icon, explanation, is_retired)
  SELECT r.id, public_scale(r.scale_id), r.key, r.name, r.value, r.ordinal, r.colour, r.icon, r.explanation,
         r.retired_at IS NOT NULL
    FROM ratings r
   WHERE r.scale_id = scale
  ON CONFLICT (id) DO UPDATE SET
    scale = excluded.scale, key = excluded.key, name = excluded.name, value = excluded.value, ordinal = excluded.ordinal,
    colour = excluded.colour, icon = excluded.icon, explanation = excluded.explanation, is_retired = excluded.is_retired
$$;
