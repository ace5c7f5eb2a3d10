-- What the public sees of a claim, by its newest publication, whether that was taken down or removed, and whether the
-- claim was ever corrected: published again after that, it is shown as corrected.
CREATE OR REPLACE FUNCTION claim_publication_status(claim uuid) RETURNS publication_status
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    (SELECT CASE
              WHEN p.content = '{}'
                OR EXISTS (SELECT FROM withholdings w WHERE w.claim_id = claim AND w.publication_number = p.number)
                THEN 'WITHHELD'
              WHEN p.kind = 'RETRACTION' THEN 'RETRACTED'
              WHEN EXISTS (SELECT FROM publications c WHERE c.claim_id = claim AND c.kind = 'CORRECTION') THEN 'CORRECTED'
              ELSE 'PUBLISHED' END
       FROM publications p WHERE p.claim_id = claim ORDER BY p.number DESC LIMIT 1),
    'UNPUBLISHED')::publication_status
$$;
