-- Takes a claim's words out of the public tables; that it is withheld stays.
CREATE OR REPLACE FUNCTION hide_claim(claim uuid, moment timestamptz) RETURNS void
  LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE public_publications
     SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
   WHERE claim_id = claim;
  UPDATE public_claims
     SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
         claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
         sources = '[]', evidence = '[]', appearances = '[]', topics = '[]', updated_at = moment
   WHERE id = claim;
$$;
