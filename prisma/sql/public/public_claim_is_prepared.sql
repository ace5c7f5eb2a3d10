CREATE OR REPLACE FUNCTION public_claim_is_prepared() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.rating_key := NEW.rating ->> 'key';
  NEW.evidence_text := public_evidence_text_of(NEW);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER public_claims_prepared BEFORE INSERT OR UPDATE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_prepared();
