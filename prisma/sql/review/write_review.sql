-- Writes one person's verdict on a revision, and with an approval what is approved: the content as it will be published.
-- `anchors` says of each piece of evidence, in order, how its words stand (anchorState) and the link to them
-- (linkToWords): the checker knows that, the database does not. Tells whether each contributor's part is approved now.
CREATE OR REPLACE FUNCTION write_review(
  revision uuid, reviewer uuid, decision review_decision, comment text, anchors jsonb, checker_version text)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE read claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO read FROM claim_revisions WHERE id = revision;
  PERFORM FROM claims WHERE id = read.claim_id FOR UPDATE;
  INSERT INTO reviews (revision_id, author_id, reviewer_id, decision, comment, content, checker_version)
  VALUES (read.id, read.author_id, reviewer, decision, comment,
          CASE WHEN decision = 'APPROVED' THEN revision_content(revision, anchors) END,
          CASE WHEN decision = 'APPROVED' THEN checker_version END);
  RETURN revision_is_approved(revision);
END $$;
