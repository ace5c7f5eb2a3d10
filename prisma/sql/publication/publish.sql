-- Publishes the approved newest revision of a claim, as it proposes: what was approved, to the key. The one way into
-- `publications`, the public tables and the public log. The caller changes the claim's row afterwards, in the same
-- transaction. Gives the publication's id.
CREATE OR REPLACE FUNCTION publish(claim uuid, publisher uuid) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  revision claim_revisions%ROWTYPE;
  approval reviews%ROWTYPE;
  publication publications%ROWTYPE;
BEGIN
  PERFORM FROM claims WHERE id = claim FOR UPDATE;
  SELECT * INTO revision FROM claim_revisions WHERE claim_id = claim ORDER BY number DESC LIMIT 1;
  SELECT * INTO approval FROM approvals_of(revision.id) v
   WHERE v.reviewer_id <> revision.author_id ORDER BY v.created_at DESC, v.id DESC LIMIT 1;
  IF approval.id IS NULL THEN
    PERFORM refuse('publications_newest_approved', 'only the newest revision, while approved, can be published');
  END IF;
  INSERT INTO publications (
    claim_id, number, kind, public_note, revision_id, author_id, review_id, approved_by_id, published_by_id, published_at,
    content, content_sha256)
  VALUES (
    claim, 1 + (SELECT count(*) FROM publications p WHERE p.claim_id = claim), revision.proposes, revision.public_note,
    revision.id, revision.author_id, approval.id, approval.reviewer_id, publisher, clock_timestamp(),
    approval.content, approval.content_sha256)
  RETURNING * INTO publication;
  PERFORM show_publication(publication);
  PERFORM append_public_log_entry(publication.published_at, publication.kind::text::public_log_kind, claim,
                                  publication.number, public_record(publication.content, publication.public_note));
  RETURN publication.id;
END $$;
