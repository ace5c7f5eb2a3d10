-- Who wrote what a revision says: everybody who wrote a revision since the last publication before it. An earlier
-- revision that was written again counts with its author, and with those who wrote what led to it.
CREATE OR REPLACE FUNCTION contributors_of(revision uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH RECURSIVE
  published AS (
    SELECT r.number FROM publications p JOIN claim_revisions r ON r.id = p.revision_id
     WHERE p.claim_id = (SELECT claim_id FROM claim_revisions WHERE id = revision)),
  stretch (claim_id, behind, up_to) AS (
    SELECT r.claim_id, coalesce((SELECT max(number) FROM published WHERE number < r.number), 0), r.number
      FROM claim_revisions r WHERE r.id = revision
    UNION
    SELECT r.claim_id, coalesce((SELECT max(number) FROM published WHERE number < r.restores), 0), r.restores
      FROM stretch s
      JOIN claim_revisions r ON r.claim_id = s.claim_id AND r.number > s.behind AND r.number <= s.up_to
     WHERE r.restores IS NOT NULL)
  SELECT DISTINCT r.author_id
    FROM stretch s JOIN claim_revisions r ON r.claim_id = s.claim_id AND r.number > s.behind AND r.number <= s.up_to
$$;
