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

CREATE OR REPLACE TRIGGER publications_go_public AFTER INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_goes_public();
