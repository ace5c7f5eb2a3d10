-- Who wrote what is new in a revision, each with the approvals of their part, oldest first: those of everybody else, since
-- nobody answers alone for what they wrote.
CREATE OR REPLACE FUNCTION parts_of(revision uuid) RETURNS TABLE (contributor_id uuid, approval_ids uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT contributor, coalesce(array_agg(a.id ORDER BY a.created_at, a.id) FILTER (WHERE a.id IS NOT NULL), '{}')
    FROM contributors_of(revision) AS contributor
    LEFT JOIN approvals_of(revision) a ON a.reviewer_id <> contributor
   GROUP BY contributor
$$;
