-- Whether somebody else has approved each contributor's part: nobody answers alone for what they wrote.
CREATE OR REPLACE FUNCTION approvals_cover(contributors uuid[], approvers uuid[]) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT NOT EXISTS (SELECT FROM unnest(contributors) AS contributor
                      WHERE NOT EXISTS (SELECT FROM unnest(approvers) AS approver WHERE approver <> contributor))
$$;
