-- Holds what the checker said of a revision's evidence against what the database can know: there is one answer a piece,
-- words of the newest snapshot stand exactly, no others do unless the newest snapshot has them too, and a link to them
-- begins with the address of their source.
CREATE OR REPLACE FUNCTION anchors_are_true(revision uuid, anchors jsonb) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (
       SELECT FROM evidence e
         JOIN spans s ON s.id = e.span_id
         JOIN snapshots n ON n.id = s.snapshot_id
         JOIN sources o ON o.id = n.source_id
         LEFT JOIN jsonb_array_elements(anchors) WITH ORDINALITY AS a (said, place) ON a.place = e.ordinal + 1
        CROSS JOIN LATERAL (
          SELECT id, text FROM snapshots WHERE source_id = n.source_id ORDER BY number DESC LIMIT 1) AS newest
        WHERE e.revision_id = revision
          AND (coalesce(said ->> 'anchorState', '') NOT IN
                 ('EXACT', 'ENCODING', 'CONVENTION', 'ALTERED', 'AMBIGUOUS', 'ABSENT', 'UNDETERMINED')
               OR CASE WHEN n.id = newest.id THEN said ->> 'anchorState' <> 'EXACT'
                       ELSE said ->> 'anchorState' = 'EXACT' AND strpos(newest.text, s.exact) = 0 END
               OR (said ->> 'linkToWords' IS NULL) <> (o.url IS NULL)
               OR NOT (said ->> 'linkToWords' = o.url
                       OR starts_with(said ->> 'linkToWords', split_part(o.url, '#', 1) || '#')))) THEN
    PERFORM refuse('reviews_anchors_true', 'what is said of the evidence does not fit its source');
  END IF;
END $$;
