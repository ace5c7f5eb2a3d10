-- Who acts: the person that the transaction names, else the one that the row names.
CREATE OR REPLACE FUNCTION audit_actor(shown jsonb, done text) RETURNS uuid LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    nullif(current_setting('verbatim.actor', true), ''),
    CASE WHEN done = 'INSERT' THEN coalesce(
      shown ->> 'actor_id', shown ->> 'published_by_id', shown ->> 'withheld_by_id', shown ->> 'removed_by_id',
      shown ->> 'reviewer_id', shown ->> 'captured_by_id', shown ->> 'author_id', shown ->> 'created_by_id') END,
    shown ->> 'user_id')::uuid
$$;
