-- A piece of evidence with its source as they were published, every field as the JSON that clients are given, so that
-- an answer need not take jsonb apart and write it anew.
CREATE TYPE "public_evidence_text" AS (
  "id" TEXT, "stance" TEXT, "anchor_state" TEXT, "link_to_words" TEXT, "note" TEXT, "snapshot_sha256" TEXT,
  "exact" TEXT, "prefix" TEXT, "suffix" TEXT, "start_position" TEXT, "end_position" TEXT,
  "source_id" TEXT, "source_kind" TEXT, "source_title" TEXT, "source_publisher" TEXT, "source_url" TEXT,
  "source_language" TEXT, "source_published_on" TEXT
);

-- AlterTable
ALTER TABLE "public_claims" ADD COLUMN     "evidence_text" "public_evidence_text"[];

-- Not compressed: it is there to be read fast, and `evidence` has the same words compressed.
ALTER TABLE "public_claims" ALTER COLUMN "evidence_text" SET STORAGE EXTERNAL;

-- Evidence names its source by the id that it has in the list of sources.
CREATE FUNCTION public_evidence_text_of(claim public_claims) RETURNS public_evidence_text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(ROW(
           (e -> 'id')::text, (e -> 'stance')::text, (e -> 'anchorState')::text, (e -> 'linkToWords')::text,
           (e -> 'note')::text, (e -> 'snapshotSha256')::text,
           (e #> '{selector,exact}')::text, (e #> '{selector,prefix}')::text, (e #> '{selector,suffix}')::text,
           (e #> '{selector,start}')::text, (e #> '{selector,end}')::text,
           (s -> 'id')::text, (s -> 'kind')::text, (s -> 'title')::text, (s -> 'publisher')::text, (s -> 'url')::text,
           (s -> 'language')::text, (s -> 'publishedOn')::text
         )::public_evidence_text ORDER BY place)
    FROM jsonb_array_elements(claim.evidence) WITH ORDINALITY AS evidence (e, place)
    LEFT JOIN LATERAL (SELECT s FROM jsonb_array_elements(claim.sources) AS s WHERE s -> 'id' = e -> 'sourceId' LIMIT 1)
      AS source ON true
$$;

CREATE OR REPLACE FUNCTION public_claim_is_prepared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rating_key := NEW.rating ->> 'key';
  NEW.search := public_search_vector(NEW);
  NEW.evidence_text := public_evidence_text_of(NEW);
  RETURN NEW;
END $$;

-- What is there already. Nothing that anybody is served changes by it, so that no other trigger need know.
ALTER TABLE public_claims DISABLE TRIGGER USER;
UPDATE public_claims AS claim SET evidence_text = public_evidence_text_of(claim);
ALTER TABLE public_claims ENABLE TRIGGER USER;
