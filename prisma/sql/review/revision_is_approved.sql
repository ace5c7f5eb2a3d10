-- Whether each contributor's part is approved.
CREATE OR REPLACE FUNCTION revision_is_approved(revision uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT NOT EXISTS (SELECT FROM parts_of(revision) WHERE approval_ids = '{}')
$$;
