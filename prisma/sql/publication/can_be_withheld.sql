-- Written by `npm run sql:generate` from packages/shared/src/publication-status.ts: change it there.
-- Whether one person may take down at once what the public sees.
CREATE OR REPLACE FUNCTION can_be_withheld(status publication_status) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT status IN ('PUBLISHED', 'CORRECTED')
$$;
