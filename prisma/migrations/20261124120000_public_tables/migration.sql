-- CreateEnum
CREATE TYPE "public_facet" AS ENUM ('ALL', 'CLAIMANT', 'SOURCE', 'PUBLISHER', 'TOPIC');

-- AlterTable
ALTER TABLE "public_claims" ADD COLUMN     "rating_key" TEXT,
ADD COLUMN     "search" tsvector,
ADD COLUMN     "topics" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "public_claim_facets" (
    "facet" "public_facet" NOT NULL,
    "value" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_claim_facets_pkey" PRIMARY KEY ("facet","value","claim_id")
);

-- CreateTable
CREATE TABLE "public_claim_counts" (
    "facet" "public_facet" NOT NULL,
    "value" TEXT NOT NULL,
    "publication_status" "publication_status" NOT NULL,
    "rating_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "public_claim_counts_pkey" PRIMARY KEY ("facet","value","publication_status","rating_key","language")
);

-- CreateTable
CREATE TABLE "public_sources" (
    "id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "published_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_claimants" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_claimants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_topics" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_ratings" (
    "id" UUID NOT NULL,
    "scale" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER,
    "ordinal" INTEGER NOT NULL,
    "colour" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL,

    CONSTRAINT "public_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_publications" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "public_note" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB,
    "rating" JSONB,
    "content_sha256" CHAR(64),
    "changed" TEXT[],

    CONSTRAINT "public_publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_state" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "public_claim_facets_facet_value_published_at_claim_id_idx" ON "public_claim_facets"("facet", "value", "published_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "public_claim_facets_facet_value_updated_at_claim_id_idx" ON "public_claim_facets"("facet", "value", "updated_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "public_claim_facets_claim_id_idx" ON "public_claim_facets"("claim_id");

-- CreateIndex
CREATE INDEX "public_sources_title_id_idx" ON "public_sources"("title", "id");

-- CreateIndex
CREATE INDEX "public_sources_updated_at_id_idx" ON "public_sources"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claimants_name_id_idx" ON "public_claimants"("name", "id");

-- CreateIndex
CREATE INDEX "public_claimants_updated_at_id_idx" ON "public_claimants"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_topics_name_id_idx" ON "public_topics"("name", "id");

-- CreateIndex
CREATE INDEX "public_topics_updated_at_id_idx" ON "public_topics"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_ratings_ordinal_id_idx" ON "public_ratings"("ordinal", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_publications_claim_id_number_key" ON "public_publications"("claim_id", "number");

-- CreateIndex
CREATE INDEX "public_claims_updated_at_id_idx" ON "public_claims"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_rating_key_published_at_id_idx" ON "public_claims"("rating_key", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_language_published_at_id_idx" ON "public_claims"("language", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_publication_status_published_at_id_idx" ON "public_claims"("publication_status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_search_idx" ON "public_claims" USING GIN ("search");

-- The rules that the tables of the public live by. Written by hand.

-- 1. What is derived from a published claim -----------------------------------------------------------------------

-- The configuration that stems the words of a language, by its primary subtag; words of other languages stay as they are.
CREATE FUNCTION public_text_search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'pg_catalog.arabic' WHEN 'ca' THEN 'pg_catalog.catalan' WHEN 'da' THEN 'pg_catalog.danish'
    WHEN 'de' THEN 'pg_catalog.german' WHEN 'el' THEN 'pg_catalog.greek' WHEN 'en' THEN 'pg_catalog.english'
    WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'eu' THEN 'pg_catalog.basque' WHEN 'fi' THEN 'pg_catalog.finnish'
    WHEN 'fr' THEN 'pg_catalog.french' WHEN 'ga' THEN 'pg_catalog.irish' WHEN 'hi' THEN 'pg_catalog.hindi'
    WHEN 'hu' THEN 'pg_catalog.hungarian' WHEN 'hy' THEN 'pg_catalog.armenian'
    WHEN 'id' THEN 'pg_catalog.indonesian' WHEN 'it' THEN 'pg_catalog.italian'
    WHEN 'lt' THEN 'pg_catalog.lithuanian' WHEN 'nb' THEN 'pg_catalog.norwegian' WHEN 'ne' THEN 'pg_catalog.nepali'
    WHEN 'nl' THEN 'pg_catalog.dutch' WHEN 'nn' THEN 'pg_catalog.norwegian' WHEN 'no' THEN 'pg_catalog.norwegian'
    WHEN 'pt' THEN 'pg_catalog.portuguese' WHEN 'ro' THEN 'pg_catalog.romanian' WHEN 'ru' THEN 'pg_catalog.russian'
    WHEN 'sr' THEN 'pg_catalog.serbian' WHEN 'sv' THEN 'pg_catalog.swedish' WHEN 'ta' THEN 'pg_catalog.tamil'
    WHEN 'tr' THEN 'pg_catalog.turkish' WHEN 'yi' THEN 'pg_catalog.yiddish'
    ELSE 'pg_catalog.simple' END::regconfig
$$;

-- A text field of every element of a list, each cut to 2,000 characters, together to 50,000: a search wants words, not books.
CREATE FUNCTION public_words(list jsonb, path text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(left(string_agg(left(each #>> path, 2000), ' '), 50000), '') FROM jsonb_array_elements(list) AS each
$$;

-- Claim (A), claimant and topics (B), quotations and titles of sources (C), rationale (D). The claim's own words and all
-- names are there unstemmed too, so that they are found by whoever does not know the language.
CREATE FUNCTION public_search_vector(claim public_claims) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN claim.text IS NOT NULL THEN
      setweight(to_tsvector(public_text_search_config(claim.language), claim.text), 'A')
   || setweight(to_tsvector('pg_catalog.simple', claim.text), 'A')
   || setweight(to_tsvector('pg_catalog.simple',
        coalesce(claim.claimant_name, '') || ' ' || public_words(claim.topics, '{name}')), 'B')
   || setweight(to_tsvector(public_text_search_config(claim.language),
        public_words(claim.evidence, '{selector,exact}') || ' ' || public_words(claim.sources, '{title}')), 'C')
   || setweight(to_tsvector(public_text_search_config(claim.language), left(claim.rationale, 50000)), 'D')
  END
$$;

-- Every source that a claim was checked against or appeared in, as the claim has it; the first of an id counts.
CREATE FUNCTION public_sources_of(claim public_claims) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT ON (named.source ->> 'id') named.source
    FROM (SELECT each AS source, place FROM jsonb_array_elements(claim.sources) WITH ORDINALITY AS s (each, place)
          UNION ALL
          SELECT each -> 'source', 1000 + place
            FROM jsonb_array_elements(claim.appearances) WITH ORDINALITY AS a (each, place)) AS named
   WHERE jsonb_typeof(named.source) = 'object'
   ORDER BY named.source ->> 'id', named.place
$$;

CREATE FUNCTION public_facets_of(claim public_claims) RETURNS TABLE (facet public_facet, value text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'CLAIMANT'::public_facet, claim.claimant_id::text WHERE claim.claimant_id IS NOT NULL
  UNION SELECT 'TOPIC', each ->> 'id' FROM jsonb_array_elements(claim.topics) AS each
  UNION SELECT 'SOURCE', source ->> 'id' FROM public_sources_of(claim) AS source
  UNION SELECT 'PUBLISHER', source ->> 'publisher' FROM public_sources_of(claim) AS source
         WHERE source ->> 'publisher' IS NOT NULL
$$;

CREATE FUNCTION public_claim_is_prepared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rating_key := NEW.rating ->> 'key';
  NEW.search := public_search_vector(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER public_claims_prepared BEFORE INSERT OR UPDATE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_prepared();

-- 2. Lists, counts and names are kept up -----------------------------------------------------------------------

-- Source, claimant or topic as the newest claim that names it has it; gone when no claim names it any more.
CREATE FUNCTION public_refresh_named(wanted public_facet, named text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  newest public_claims%ROWTYPE;
  shown jsonb;
BEGIN
  SELECT c.* INTO newest FROM public_claims c WHERE c.id = (
    SELECT f.claim_id FROM public_claim_facets f WHERE f.facet = wanted AND f.value = named
     ORDER BY f.updated_at DESC, f.claim_id DESC LIMIT 1);
  IF wanted = 'SOURCE' THEN
    IF newest.id IS NULL THEN DELETE FROM public_sources WHERE id = named::uuid; RETURN; END IF;
    SELECT source INTO shown FROM public_sources_of(newest) AS source WHERE source ->> 'id' = named;
    INSERT INTO public_sources (id, kind, title, publisher, url, language, published_on, updated_at)
    VALUES (named::uuid, (shown ->> 'kind')::source_kind, shown ->> 'title', shown ->> 'publisher', shown ->> 'url',
            shown ->> 'language', (shown ->> 'publishedOn')::date, newest.updated_at)
    ON CONFLICT (id) DO UPDATE SET
      kind = excluded.kind, title = excluded.title, publisher = excluded.publisher, url = excluded.url,
      language = excluded.language, published_on = excluded.published_on, updated_at = excluded.updated_at;
  ELSIF wanted = 'CLAIMANT' THEN
    IF newest.id IS NULL THEN DELETE FROM public_claimants WHERE id = named::uuid; RETURN; END IF;
    INSERT INTO public_claimants (id, name, updated_at) VALUES (named::uuid, newest.claimant_name, newest.updated_at)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated_at = excluded.updated_at;
  ELSIF wanted = 'TOPIC' THEN
    IF newest.id IS NULL THEN DELETE FROM public_topics WHERE id = named::uuid; RETURN; END IF;
    SELECT each INTO shown FROM jsonb_array_elements(newest.topics) AS each WHERE each ->> 'id' = named LIMIT 1;
    INSERT INTO public_topics (id, name, slug, updated_at)
    VALUES (named::uuid, shown ->> 'name', shown ->> 'slug', newest.updated_at)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, slug = excluded.slug, updated_at = excluded.updated_at;
  END IF;
END $$;

CREATE FUNCTION public_count(claim public_claims, difference int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_claim_counts AS kept (facet, value, publication_status, rating_key, language, claims)
  SELECT f.facet, f.value, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''), difference
    FROM (SELECT 'ALL'::public_facet AS facet, '' AS value UNION ALL SELECT * FROM public_facets_of(claim)) AS f
  ON CONFLICT (facet, value, publication_status, rating_key, language) DO UPDATE SET claims = kept.claims + excluded.claims;
END $$;

-- Takes the row of public_state first: what the public sees changes one transaction after the other, and the number
-- tells whoever keeps answers that they are old.
CREATE FUNCTION public_claim_is_listed() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER public_claims_listed AFTER INSERT OR UPDATE OR DELETE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_listed();

-- Makes everything that is derived from public_claims anew: after rows were written past the triggers.
CREATE FUNCTION public_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp();
  DELETE FROM public_claim_facets;
  DELETE FROM public_claim_counts;
  DELETE FROM public_sources;
  DELETE FROM public_claimants;
  DELETE FROM public_topics;
  INSERT INTO public_claim_facets (facet, value, claim_id, published_at, updated_at)
  SELECT f.facet, f.value, c.id, c.published_at, c.updated_at
    FROM public_claims c CROSS JOIN LATERAL public_facets_of(c) AS f;
  INSERT INTO public_claim_counts (facet, value, publication_status, rating_key, language, claims)
  SELECT 'ALL', '', publication_status, coalesce(rating_key, ''), coalesce(language, ''), count(*)
    FROM public_claims GROUP BY 3, 4, 5
  UNION ALL
  SELECT f.facet, f.value, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claim_facets f JOIN public_claims c ON c.id = f.claim_id GROUP BY 1, 2, 3, 4, 5;
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT DISTINCT facet, value FROM public_claim_facets WHERE facet <> 'PUBLISHER') AS named;
END $$;

INSERT INTO public_state DEFAULT VALUES;
ALTER TABLE public_state ADD CONSTRAINT public_state_one_row CHECK (id);

-- 3. Publishing copies all that is served ------------------------------------------------------------------------

CREATE FUNCTION public_scale(scale uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('name', s.name, 'best', max(r.value), 'worst', min(r.value))
    FROM rating_scales s LEFT JOIN ratings r ON r.scale_id = s.id AND r.retired_at IS NULL
   WHERE s.id = scale GROUP BY s.id
$$;

-- The rating of what is published, with its id and its scale's ends.
CREATE FUNCTION public_rating(content jsonb, revision uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT (content -> 'rating') || jsonb_build_object('id', r.id, 'scale', public_scale(r.scale_id))
    FROM claim_revisions v JOIN ratings r ON r.id = v.rating_id WHERE v.id = revision
$$;

CREATE FUNCTION public_refresh_ratings(revision uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO public_ratings (id, scale, key, name, value, ordinal, colour, icon, explanation, is_retired)
  SELECT r.id, public_scale(r.scale_id), r.key, r.name, r.value, r.ordinal, r.colour, r.icon, r.explanation,
         r.retired_at IS NOT NULL
    FROM ratings r
   WHERE r.scale_id = (SELECT g.scale_id FROM claim_revisions v JOIN ratings g ON g.id = v.rating_id WHERE v.id = revision)
  ON CONFLICT (id) DO UPDATE SET
    scale = excluded.scale, key = excluded.key, name = excluded.name, value = excluded.value, ordinal = excluded.ordinal,
    colour = excluded.colour, icon = excluded.icon, explanation = excluded.explanation, is_retired = excluded.is_retired
$$;

CREATE FUNCTION public_remember(publication publications) RETURNS void LANGUAGE sql AS $$
  INSERT INTO public_publications (
    id, claim_id, number, kind, public_note, published_at, content, rating, content_sha256, changed)
  SELECT publication.id, publication.claim_id, publication.number, publication.kind, publication.public_note,
         publication.published_at, publication.content, public_rating(publication.content, publication.revision_id),
         publication.content_sha256,
         coalesce((SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(publication.content) AS key
                    WHERE publication.content -> key IS DISTINCT FROM earlier.content -> key), '{}')
    FROM (SELECT 1) AS one
    LEFT JOIN public_publications earlier
      ON earlier.claim_id = publication.claim_id AND earlier.number = publication.number - 1
   WHERE true
$$;

CREATE OR REPLACE FUNCTION publication_goes_public() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  status publication_status := CASE NEW.kind WHEN 'PUBLICATION' THEN 'PUBLISHED'
                                             WHEN 'CORRECTION' THEN 'CORRECTED'
                                             ELSE 'RETRACTED' END;
BEGIN
  UPDATE claims SET publication_status = status WHERE id = NEW.claim_id;
  PERFORM public_remember(NEW);
  PERFORM public_refresh_ratings(NEW.revision_id);
  INSERT INTO public_claims AS shown (
    id, publication_status, text, language, claimant_id, claimant_name, claimed_on, rating, rationale, public_note,
    sources, evidence, appearances, topics, published_at, updated_at)
  VALUES (
    NEW.claim_id, status, NEW.content ->> 'text', NEW.content ->> 'language',
    (NEW.content #>> '{claimant,id}')::uuid, NEW.content #>> '{claimant,name}', (NEW.content ->> 'claimedOn')::date,
    public_rating(NEW.content, NEW.revision_id), NEW.content ->> 'rationale', NEW.public_note,
    NEW.content -> 'sources', NEW.content -> 'evidence', NEW.content -> 'appearances',
    coalesce(NEW.content -> 'topics', '[]'), NEW.published_at, NEW.published_at)
  ON CONFLICT (id) DO UPDATE SET
    publication_status = excluded.publication_status, text = excluded.text, language = excluded.language,
    claimant_id = excluded.claimant_id, claimant_name = excluded.claimant_name, claimed_on = excluded.claimed_on,
    rating = excluded.rating, rationale = excluded.rationale, public_note = excluded.public_note,
    sources = excluded.sources, evidence = excluded.evidence, appearances = excluded.appearances,
    topics = excluded.topics, updated_at = excluded.updated_at;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION withholding_takes_down() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE status publication_status;
BEGIN
  SELECT publication_status INTO status FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  IF status NOT IN ('PUBLISHED', 'CORRECTED') THEN
    RAISE EXCEPTION 'only a published claim can be withheld; this one is %', status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withholdings_of_published';
  END IF;
  UPDATE claims SET publication_status = 'WITHHELD' WHERE id = NEW.claim_id;
  UPDATE public_publications
     SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
   WHERE claim_id = NEW.claim_id;
  UPDATE public_claims
     SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
         claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
         sources = '[]', evidence = '[]', appearances = '[]', topics = '[]', updated_at = NEW.created_at
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

-- 4. What was published before this migration -------------------------------------------------------------------

DO $$
DECLARE earlier publications%ROWTYPE;
BEGIN
  FOR earlier IN SELECT * FROM publications ORDER BY published_at, number LOOP
    PERFORM public_remember(earlier), public_refresh_ratings(earlier.revision_id);
  END LOOP;
  -- What was withheld once stays withheld, whatever was published after it.
  UPDATE public_publications p
     SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
    FROM withholdings w WHERE w.claim_id = p.claim_id AND w.created_at >= p.published_at;
  UPDATE public_claims c
     SET topics = coalesce(p.content -> 'topics', '[]'), rating = p.rating
    FROM public_publications p
   WHERE p.claim_id = c.id AND c.publication_status <> 'WITHHELD'
     AND p.number = (SELECT max(l.number) FROM public_publications l WHERE l.claim_id = c.id);
  UPDATE public_claims SET topics = '[]' WHERE publication_status = 'WITHHELD';
  PERFORM public_rebuild();
END $$;

-- 5. Roles ----------------------------------------------------------------------------------------------------

REVOKE ALL ON FUNCTION public_rebuild() FROM PUBLIC;
GRANT SELECT ON
  public_claim_facets, public_claim_counts, public_sources, public_claimants, public_topics, public_ratings,
  public_publications, public_state TO verbatim_app, verbatim_public;
