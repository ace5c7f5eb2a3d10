CREATE OR REPLACE FUNCTION public_scale(scale uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object('name', s.name, 'best', max(r.value), 'worst', min(r.value))
    FROM rating_scales s LEFT JOIN ratings r ON r.scale_id = s.id AND r.retired_at IS NULL
   WHERE s.id = scale GROUP BY s.id
$$;
