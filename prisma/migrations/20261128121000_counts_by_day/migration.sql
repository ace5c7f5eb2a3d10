-- CreateEnum
CREATE TYPE "public_dated" AS ENUM ('PUBLISHED', 'UPDATED', 'CLAIMED');

-- CreateEnum
CREATE TYPE "public_period" AS ENUM ('DAY', 'MONTH');

-- CreateTable
CREATE TABLE "public_claim_periods" (
    "dated" "public_dated" NOT NULL,
    "period" "public_period" NOT NULL,
    "begins" DATE NOT NULL,
    "publication_status" "publication_status" NOT NULL,
    "rating_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "public_claim_periods_pkey" PRIMARY KEY ("dated","period","begins","publication_status","rating_key","language")
);



-- The months and days that a claim's dates lie in.
CREATE FUNCTION public_periods_of(claim public_claims)
  RETURNS TABLE (dated public_dated, period public_period, begins date) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT d.dated, p.period, date_trunc(p.period::text, d.day)::date
    FROM (VALUES ('PUBLISHED'::public_dated, claim.published_at AT TIME ZONE 'UTC'),
                 ('UPDATED', claim.updated_at AT TIME ZONE 'UTC'),
                 ('CLAIMED', claim.claimed_on::timestamp)) AS d (dated, day)
   CROSS JOIN unnest(enum_range(NULL::public_period)) AS p (period)
   WHERE d.day IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION public_count(claim public_claims, difference int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_claim_counts AS kept (facet, value, publication_status, rating_key, language, claims)
  SELECT f.facet, f.value, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''), difference
    FROM (SELECT 'ALL'::public_facet AS facet, '' AS value UNION ALL SELECT * FROM public_facets_of(claim)) AS f
  ON CONFLICT (facet, value, publication_status, rating_key, language) DO UPDATE SET claims = kept.claims + excluded.claims;
  INSERT INTO public_claim_periods AS kept (dated, period, begins, publication_status, rating_key, language, claims)
  SELECT p.dated, p.period, p.begins, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''),
         difference
    FROM public_periods_of(claim) AS p
  ON CONFLICT (dated, period, begins, publication_status, rating_key, language)
    DO UPDATE SET claims = kept.claims + excluded.claims;
END $$;

CREATE OR REPLACE FUNCTION public_claim_is_listed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state bigint;
  before public_claims := CASE WHEN TG_OP <> 'INSERT' THEN OLD END;
  after public_claims := CASE WHEN TG_OP <> 'DELETE' THEN NEW END;
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp() RETURNING version INTO state;
  PERFORM pg_notify('public_changed', state::text);
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM public_claim_facets WHERE claim_id = before.id;
    PERFORM public_count(before, -1);
    DELETE FROM public_claim_counts k USING public_facets_of(before) AS f
     WHERE k.facet = f.facet AND k.value = f.value AND k.claims = 0;
    DELETE FROM public_claim_periods k USING public_periods_of(before) AS p
     WHERE k.dated = p.dated AND k.period = p.period AND k.begins = p.begins AND k.claims = 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO public_claim_facets (facet, value, claim_id, published_at, updated_at)
    SELECT f.facet, f.value, after.id, after.published_at, after.updated_at FROM public_facets_of(after) AS f;
    PERFORM public_count(after, 1);
  END IF;
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT * FROM public_facets_of(before) UNION SELECT * FROM public_facets_of(after)) AS named;
  RETURN NULL;
END $$;

-- All counts anew.
CREATE FUNCTION public_recount() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public_claim_counts;
  DELETE FROM public_claim_periods;
  INSERT INTO public_claim_counts (facet, value, publication_status, rating_key, language, claims)
  SELECT 'ALL', '', publication_status, coalesce(rating_key, ''), coalesce(language, ''), count(*)
    FROM public_claims GROUP BY 3, 4, 5
  UNION ALL
  SELECT f.facet, f.value, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claim_facets f JOIN public_claims c ON c.id = f.claim_id GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO public_claim_periods (dated, period, begins, publication_status, rating_key, language, claims)
  SELECT p.dated, p.period, p.begins, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claims c CROSS JOIN LATERAL public_periods_of(c) AS p GROUP BY 1, 2, 3, 4, 5, 6;
END $$;

CREATE OR REPLACE FUNCTION public_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp();
  DELETE FROM public_claim_facets;
  DELETE FROM public_sources;
  DELETE FROM public_claimants;
  DELETE FROM public_topics;
  INSERT INTO public_claim_facets (facet, value, claim_id, published_at, updated_at)
  SELECT f.facet, f.value, c.id, c.published_at, c.updated_at
    FROM public_claims c CROSS JOIN LATERAL public_facets_of(c) AS f;
  PERFORM public_recount();
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT DISTINCT facet, value FROM public_claim_facets WHERE facet <> 'PUBLISHER') AS named;
END $$;

SELECT public_recount();

REVOKE ALL ON FUNCTION public_recount() FROM PUBLIC;
GRANT SELECT ON public_claim_periods TO verbatim_app, verbatim_public;
