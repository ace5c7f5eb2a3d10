-- What published claims are searched by, in a table of its own. A search ranks all that it finds: it reads these short
-- rows for each claim found, and the claims' own for those of the page.

-- CreateTable
CREATE TABLE "public_claim_words" (
    "claim_id" UUID NOT NULL,
    "search" tsvector NOT NULL
);

-- In the row and not compressed, as long as it fits into a page: that is what ranking is quick by.
ALTER TABLE "public_claim_words" SET (toast_tuple_target = 8160);
ALTER TABLE "public_claim_words" ALTER COLUMN "search" SET STORAGE MAIN;

-- Joined with nothing: a mere copy would stay compressed as it is.
INSERT INTO public_claim_words (claim_id, search)
SELECT id, search || ''::tsvector FROM public_claims WHERE search IS NOT NULL;

ALTER TABLE "public_claim_words" ADD CONSTRAINT "public_claim_words_pkey" PRIMARY KEY ("claim_id");

-- CreateIndex
CREATE INDEX "public_claim_words_search_idx" ON "public_claim_words" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "public_claim_words" ADD CONSTRAINT "public_claim_words_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "public_claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ANALYZE public_claim_words;

CREATE OR REPLACE FUNCTION public_claim_is_prepared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rating_key := NEW.rating ->> 'key';
  NEW.evidence_text := public_evidence_text_of(NEW);
  RETURN NEW;
END $$;

-- DropIndex
DROP INDEX "public_claims_search_idx";

-- What it took of a row is free once the row is written again; of all at once by VACUUM FULL public_claims.
-- AlterTable
ALTER TABLE "public_claims" DROP COLUMN "search";

-- A claim that is withheld or removed has no text, so no words, and no line here. Words that stay as they are, in a
-- retraction or another rating, are not written again.
CREATE FUNCTION public_claim_is_searched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE words tsvector := public_search_vector(NEW);
BEGIN
  IF words IS NULL THEN
    DELETE FROM public_claim_words WHERE claim_id = NEW.id;
  ELSE
    INSERT INTO public_claim_words AS kept (claim_id, search) VALUES (NEW.id, words)
    ON CONFLICT (claim_id) DO UPDATE SET search = excluded.search WHERE kept.search <> excluded.search;
  END IF;
  RETURN NULL;
END $$;

-- By its name after public_claims_listed, which takes the row of public_state first.
CREATE TRIGGER public_claims_searched AFTER INSERT OR UPDATE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_searched();

-- All words anew.
CREATE FUNCTION public_search_again() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public_claim_words;
  INSERT INTO public_claim_words (claim_id, search)
  SELECT c.id, w.words FROM public_claims c CROSS JOIN LATERAL public_search_vector(c) AS w (words) WHERE w.words IS NOT NULL;
END $$;

-- Whatever was made anew until now, and the words.
ALTER FUNCTION public_rebuild() RENAME TO public_list_again;
CREATE FUNCTION public_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public_list_again(), public_search_again();
END $$;

REVOKE ALL ON FUNCTION public_rebuild(), public_search_again() FROM PUBLIC;
GRANT SELECT ON public_claim_words TO verbatim_app, verbatim_public;
