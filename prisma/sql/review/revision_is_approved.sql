CREATE OR REPLACE FUNCTION revision_is_approved(revision uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT approvals_cover(ARRAY(SELECT contributors_of(revision)), ARRAY(SELECT approvers_of(revision)))
$$;
