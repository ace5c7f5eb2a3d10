-- What is called or described otherwise today than in the content that a review approved, value by value. The words that
-- were approved are the ones that are published.
CREATE OR REPLACE FUNCTION labels_changed(review uuid) RETURNS TABLE (what text, approved text, today text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH RECURSIVE part (path, approved, today) AS (
    SELECT ARRAY[key], v.content -> key, revision_content(v.revision_id, v.content -> 'evidence') -> key
      FROM reviews v, unnest(ARRAY['rating', 'claimant', 'topics', 'sources', 'appearances']) AS key
     WHERE v.id = review AND v.content ? 'text'
    UNION ALL
    SELECT p.path || step.key, p.approved #> ARRAY[step.key], p.today #> ARRAY[step.key]
      FROM part p
     CROSS JOIN LATERAL (
       SELECT key FROM jsonb_object_keys(CASE jsonb_typeof(p.approved) WHEN 'object' THEN p.approved ELSE '{}' END) AS key
       UNION ALL
       SELECT i::text FROM generate_series(
         0, CASE jsonb_typeof(p.approved) WHEN 'array' THEN jsonb_array_length(p.approved) ELSE 0 END - 1) AS i) AS step)
  SELECT array_to_string(p.path, '.'), p.approved #>> '{}', p.today #>> '{}'
    FROM part p
   WHERE jsonb_typeof(p.approved) NOT IN ('object', 'array') AND p.approved IS DISTINCT FROM p.today
   ORDER BY p.path
$$;
