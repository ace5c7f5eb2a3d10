CREATE OR REPLACE FUNCTION claim_of(relation text, shown jsonb) RETURNS uuid
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    CASE WHEN relation = 'claims' THEN shown ->> 'id' ELSE shown ->> 'claim_id' END::uuid,
    CASE WHEN shown ->> 'revision_id' IS NOT NULL
         THEN (SELECT claim_id FROM claim_revisions WHERE id = (shown ->> 'revision_id')::uuid) END)
$$;
