-- Source, claimant or topic as the newest claim that names it has it; gone when no claim names it any more.
CREATE OR REPLACE FUNCTION public_refresh_named(wanted public_facet, named text) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
