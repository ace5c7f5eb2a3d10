-- A source as a publication has it.
CREATE OR REPLACE FUNCTION source_content(source sources) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'id', source.id, 'kind', source.kind, 'title', source.title, 'publisher', source.publisher, 'url', source.url,
    'language', source.language, 'publishedOn', source.published_on)
$$;
