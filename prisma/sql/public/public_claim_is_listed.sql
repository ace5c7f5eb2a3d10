-- Takes the row of public_state first: what the public sees changes one transaction after the other, and the number
-- tells whoever keeps answers that they are old.
CREATE OR REPLACE FUNCTION public_claim_is_listed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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

CREATE OR REPLACE TRIGGER public_claims_listed AFTER INSERT OR UPDATE OR DELETE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_listed();
