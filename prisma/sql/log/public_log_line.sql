CREATE OR REPLACE FUNCTION public_log_line(entry public_log_entries) RETURNS text
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT canonical_json(jsonb_build_object(
    'at', log_moment(entry.at), 'claim', entry.claim_id, 'content', encode(entry.content_hash, 'hex'),
    'id', entry.id, 'kind', entry.kind, 'number', entry.publication_number, 'v', 1))
$$;
