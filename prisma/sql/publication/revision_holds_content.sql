CREATE OR REPLACE FUNCTION revision_holds_content(revision claim_revisions, content jsonb) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT content ->> 'text' IS NOT DISTINCT FROM revision.text
     AND content ->> 'language' IS NOT DISTINCT FROM revision.language
     AND content ->> 'rationale' IS NOT DISTINCT FROM revision.rationale
     AND (content ->> 'claimedOn')::date IS NOT DISTINCT FROM revision.claimed_on
     AND content #>> '{claimant,id}' IS NOT DISTINCT FROM revision.claimant_id::text
     AND content #>> '{claimant,name}' IS NOT DISTINCT FROM (SELECT name FROM claimants WHERE id = revision.claimant_id)
     AND jsonb_build_array(content #> '{rating,key}', content #> '{rating,name}') IS NOT DISTINCT FROM
         (SELECT jsonb_build_array(key, name) FROM ratings WHERE id = revision.rating_id)
     AND (SELECT jsonb_agg(jsonb_build_array(e -> 'stance', e -> 'note', e -> 'snapshotSha256', e #> '{selector,exact}',
                                             e #> '{selector,start}', e #> '{selector,end}') ORDER BY place)
            FROM jsonb_array_elements(content -> 'evidence') WITH ORDINALITY t(e, place))
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(e.stance, e.note, n.sha256, s.exact, s.start_position, s.end_position)
                           ORDER BY e.ordinal)
            FROM evidence e JOIN spans s ON s.id = e.span_id JOIN snapshots n ON n.id = s.snapshot_id
           WHERE e.revision_id = revision.id)
     AND (SELECT jsonb_agg(jsonb_build_array(a #> '{source,id}', a #> '{selector,start}', a #> '{selector,end}',
                                             a -> 'snapshotSha256') ORDER BY place)
            FROM jsonb_array_elements(content -> 'appearances') WITH ORDINALITY t(a, place))
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(a.source_id, s.start_position, s.end_position, n.sha256) ORDER BY a.ordinal)
            FROM appearances a LEFT JOIN spans s ON s.id = a.span_id LEFT JOIN snapshots n ON n.id = s.snapshot_id
           WHERE a.revision_id = revision.id)
     AND (SELECT jsonb_agg(t -> 'id' ORDER BY place) FROM jsonb_array_elements(content -> 'topics') WITH ORDINALITY x(t, place))
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(topic_id ORDER BY ordinal) FROM revision_topics WHERE revision_id = revision.id)
$$;
