-- Quoted words with their place, as a publication has them; null for no span.
CREATE OR REPLACE FUNCTION span_content(span spans) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN span.id IS NOT NULL THEN jsonb_build_object(
    'exact', span.exact, 'prefix', span.prefix, 'suffix', span.suffix,
    'start', span.start_position, 'end', span.end_position) END
$$;
