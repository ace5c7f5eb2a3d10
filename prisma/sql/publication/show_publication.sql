-- Copies a publication into the public tables: all that is served of a claim, complete in itself.
CREATE OR REPLACE FUNCTION show_publication(publication publications) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  shown jsonb := publication.content;
  earlier jsonb := (SELECT p.content FROM public_publications p
                     WHERE p.claim_id = publication.claim_id AND p.number = publication.number - 1);
  -- Published again after it was withheld, a corrected claim still carries the note of its newest correction.
  note text := coalesce(publication.public_note, (
    SELECT p.public_note FROM publications p
     WHERE p.claim_id = publication.claim_id AND p.kind = 'CORRECTION' ORDER BY p.number DESC LIMIT 1));
BEGIN
  INSERT INTO public_publications (
    id, claim_id, number, kind, public_note, published_at, content, rating, content_sha256, changed)
  VALUES (
    publication.id, publication.claim_id, publication.number, publication.kind, publication.public_note,
    publication.published_at, shown, shown -> 'rating', publication.content_sha256,
    ARRAY(SELECT key FROM jsonb_object_keys(shown) AS key
           WHERE shown -> key IS DISTINCT FROM earlier -> key ORDER BY key));
  PERFORM public_refresh_ratings((SELECT scale_id FROM ratings WHERE id = (shown #>> '{rating,id}')::uuid));
  INSERT INTO public_claims (
    id, publication_status, text, language, claimant_id, claimant_name, claimed_on, rating, rationale, public_note,
    sources, evidence, appearances, topics, published_at, updated_at)
  VALUES (
    publication.claim_id, claim_publication_status(publication.claim_id), shown ->> 'text', shown ->> 'language',
    (shown #>> '{claimant,id}')::uuid, shown #>> '{claimant,name}', (shown ->> 'claimedOn')::date,
    shown -> 'rating', shown ->> 'rationale', note,
    shown -> 'sources', shown -> 'evidence', shown -> 'appearances', shown -> 'topics',
    publication.published_at, publication.published_at)
  ON CONFLICT (id) DO UPDATE SET
    publication_status = excluded.publication_status, text = excluded.text, language = excluded.language,
    claimant_id = excluded.claimant_id, claimant_name = excluded.claimant_name, claimed_on = excluded.claimed_on,
    rating = excluded.rating, rationale = excluded.rationale, public_note = excluded.public_note,
    sources = excluded.sources, evidence = excluded.evidence, appearances = excluded.appearances,
    topics = excluded.topics, updated_at = excluded.updated_at;
END $$;
