-- All that the public is served of a revision: complete in itself, so that no later change of a source, a claimant, a
-- topic or a rating changes what was approved. What a publication contains is decided here and nowhere else.
-- `anchors` has an element for each piece of evidence, in order: anchorState and linkToWords.
CREATE OR REPLACE FUNCTION revision_content(revision uuid, anchors jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'id', r.claim_id,
    'text', r.text,
    'language', r.language,
    'claimant', (SELECT jsonb_build_object('id', m.id, 'name', m.name) FROM claimants m WHERE m.id = r.claimant_id),
    'claimedOn', r.claimed_on,
    'rating', rating_content(r.rating_id),
    'rationale', r.rationale,
    'topics', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'slug', t.slug) ORDER BY x.ordinal)
        FROM revision_topics x JOIN topics t ON t.id = x.topic_id WHERE x.revision_id = r.id), '[]'),
    'sources', coalesce((
      SELECT jsonb_agg(source_content(o) ORDER BY used.ordinal)
        FROM (SELECT n.source_id, min(e.ordinal) AS ordinal
                FROM evidence e JOIN spans s ON s.id = e.span_id JOIN snapshots n ON n.id = s.snapshot_id
               WHERE e.revision_id = r.id GROUP BY n.source_id) AS used
        JOIN sources o ON o.id = used.source_id), '[]'),
    'evidence', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
               'id', e.id, 'stance', e.stance, 'note', e.note, 'sourceId', n.source_id, 'snapshotSha256', n.sha256,
               'selector', span_content(s),
               'anchorState', anchors -> e.ordinal -> 'anchorState',
               'linkToWords', anchors -> e.ordinal -> 'linkToWords') ORDER BY e.ordinal)
        FROM evidence e JOIN spans s ON s.id = e.span_id JOIN snapshots n ON n.id = s.snapshot_id
       WHERE e.revision_id = r.id), '[]'),
    'appearances', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
               'url', coalesce(a.url, o.url), 'source', CASE WHEN o.id IS NOT NULL THEN source_content(o) END,
               'selector', span_content(s), 'snapshotSha256', n.sha256) ORDER BY a.ordinal)
        FROM appearances a
        LEFT JOIN sources o ON o.id = a.source_id
        LEFT JOIN spans s ON s.id = a.span_id
        LEFT JOIN snapshots n ON n.id = s.snapshot_id
       WHERE a.revision_id = r.id), '[]'))
    FROM claim_revisions r WHERE r.id = revision
$$;
