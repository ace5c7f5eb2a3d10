-- The lists of claims by facet tell all that a filter may ask of a claim, in indexes of their own: who counts along a
-- list looks no claim up. Made anew rather than changed, so that nothing is left of the rows as they were.
ALTER TABLE public_claim_facets RENAME TO public_claim_facets_before;

-- CreateTable
CREATE TABLE "public_claim_facets" (
    "facet" "public_facet" NOT NULL,
    "value" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_on" DATE,
    "publication_status" "publication_status" NOT NULL,
    "rating_key" TEXT,
    "language" TEXT
);

INSERT INTO public_claim_facets
SELECT f.facet, f.value, c.id, c.published_at, c.updated_at, c.claimed_on, c.publication_status, c.rating_key, c.language
  FROM public_claim_facets_before f JOIN public_claims c ON c.id = f.claim_id
 ORDER BY c.published_at, c.id;

DROP TABLE public_claim_facets_before;

ALTER TABLE "public_claim_facets"
  ADD CONSTRAINT "public_claim_facets_pkey" PRIMARY KEY ("facet", "value", "claim_id");
CREATE INDEX "public_claim_facets_facet_value_published_at_claim_id_idx"
  ON "public_claim_facets"("facet", "value", "published_at" DESC, "claim_id" DESC)
  INCLUDE ("updated_at", "claimed_on", "publication_status", "rating_key", "language");
CREATE INDEX "public_claim_facets_facet_value_updated_at_claim_id_idx"
  ON "public_claim_facets"("facet", "value", "updated_at" DESC, "claim_id" DESC)
  INCLUDE ("published_at", "claimed_on", "publication_status", "rating_key", "language");
CREATE INDEX "public_claim_facets_claim_id_idx" ON "public_claim_facets"("claim_id");
ANALYZE public_claim_facets;

GRANT SELECT ON public_claim_facets TO verbatim_app, verbatim_public;

-- Most claims are as they were first published, so that a count by both moments looks at the others alone.
CREATE INDEX public_claims_changed ON public_claims (published_at)
  INCLUDE (updated_at, publication_status, rating_key, language)
  WHERE updated_at <> published_at;
-- Counts by the day of the claim and moments are read along either, whichever the planner takes.
CREATE INDEX public_claims_of_day ON public_claims (claimed_on, published_at)
  INCLUDE (updated_at, publication_status, rating_key, language)
  WHERE claimed_on IS NOT NULL;
DROP INDEX "public_claims_published_at_id_idx";
CREATE INDEX "public_claims_published_at_id_idx" ON "public_claims"("published_at" DESC, "id" DESC)
  INCLUDE ("updated_at", "claimed_on", "publication_status", "rating_key", "language");

-- The lines of a claim in the lists.
CREATE FUNCTION public_lines_of(claim public_claims) RETURNS SETOF public_claim_facets
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT f.facet, f.value, claim.id, claim.published_at, claim.updated_at, claim.claimed_on, claim.publication_status,
         claim.rating_key, claim.language
    FROM public_facets_of(claim) AS f
$$;

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
    INSERT INTO public_claim_facets SELECT * FROM public_lines_of(after);
    PERFORM public_count(after, 1);
  END IF;
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT * FROM public_facets_of(before) UNION SELECT * FROM public_facets_of(after)) AS named;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp();
  DELETE FROM public_claim_facets;
  DELETE FROM public_sources;
  DELETE FROM public_claimants;
  DELETE FROM public_topics;
  INSERT INTO public_claim_facets SELECT l.* FROM public_claims c CROSS JOIN LATERAL public_lines_of(c) AS l;
  PERFORM public_recount();
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT DISTINCT facet, value FROM public_claim_facets WHERE facet <> 'PUBLISHER') AS named;
END $$;
