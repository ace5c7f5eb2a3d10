-- All words anew.
CREATE OR REPLACE FUNCTION public_search_again() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM public_claim_words;
  INSERT INTO public_claim_words (claim_id, search)
  SELECT c.id, w.words FROM public_claims c CROSS JOIN LATERAL public_search_vector(c) AS w (words) WHERE w.words IS NOT NULL;
END $$;
