-- A claim that is withheld or removed has no text, so no words, and no line here. Words that stay as they are, in a
-- retraction or another rating, are not written again.
CREATE OR REPLACE FUNCTION public_claim_is_searched() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
CREATE OR REPLACE TRIGGER public_claims_searched AFTER INSERT OR UPDATE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_searched();
