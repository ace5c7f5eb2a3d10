-- A rating as a publication has it, with the ends of its scale.
CREATE OR REPLACE FUNCTION rating_content(rating uuid) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'id', r.id, 'key', r.key, 'name', r.name, 'value', r.value, 'colour', r.colour, 'icon', r.icon,
    'explanation', r.explanation, 'scale', public_scale(r.scale_id))
    FROM ratings r WHERE r.id = rating
$$;
