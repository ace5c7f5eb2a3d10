-- The months and days that a claim's dates lie in.
CREATE OR REPLACE FUNCTION public_periods_of(claim public_claims)
  RETURNS TABLE (dated public_dated, period public_period, begins date) LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT d.dated, p.period, date_trunc(p.period::text, d.day)::date
    FROM (VALUES ('PUBLISHED'::public_dated, claim.published_at AT TIME ZONE 'UTC'),
                 ('UPDATED', claim.updated_at AT TIME ZONE 'UTC'),
                 ('CLAIMED', claim.claimed_on::timestamp)) AS d (dated, day)
   CROSS JOIN unnest(enum_range(NULL::public_period)) AS p (period)
   WHERE d.day IS NOT NULL
$$;
