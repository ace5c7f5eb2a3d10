-- The people who have seen a link through which the account was made or its password reset: each of them could have
-- used it.
CREATE OR REPLACE FUNCTION account_link_seen_by(person uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(array_agg(DISTINCT seen_by), '{}')
    FROM (SELECT invited_by_id AS seen_by FROM invitations WHERE accepted_by_id = person
          UNION SELECT reset_by_id FROM password_resets WHERE user_id = person AND used_at IS NOT NULL) AS links
$$;
