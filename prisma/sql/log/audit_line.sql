-- What the tree is over: a line is canonical JSON of everything an entry's row has.
CREATE OR REPLACE FUNCTION audit_line(entry audit_entries) RETURNS text
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT canonical_json(jsonb_build_object(
    'action', entry.action, 'actor', entry.actor_id, 'at', log_moment(entry.at), 'claim', entry.claim_id,
    'content', encode(entry.content_hash, 'hex'), 'id', entry.id, 'subject', entry.subject_id,
    'type', entry.subject_type, 'v', 1))
$$;
