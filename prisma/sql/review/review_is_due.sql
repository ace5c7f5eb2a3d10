-- A review is by somebody who may review and did not write everything alone, and of the newest revision. An approval
-- leaves no change request open, and its content is what the revision says now.
CREATE OR REPLACE FUNCTION review_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE revision claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  IF NOT person_may(NEW.reviewer_id, 'claim.review') THEN
    PERFORM refuse('reviews_by_reviewer', 'the reviewer has no role to review, or is disabled');
  END IF;
  IF ARRAY(SELECT contributors_of(revision.id)) <@ ARRAY[NEW.reviewer_id] THEN
    PERFORM refuse('reviews_of_another', 'the reviewer wrote all that is new, alone');
  END IF;
  IF revision.number <> (SELECT max(number) FROM claim_revisions WHERE claim_id = revision.claim_id) THEN
    PERFORM refuse('reviews_of_newest', 'only the newest revision can be reviewed');
  END IF;
  IF NEW.decision = 'APPROVED' THEN
    IF EXISTS (SELECT FROM change_requests q WHERE q.claim_id = revision.claim_id AND NOT q.resolved) THEN
      PERFORM refuse('reviews_changes_made', 'a change request of the claim is still open');
    END IF;
    PERFORM anchors_are_true(revision.id, NEW.content -> 'evidence');
    IF NEW.content IS DISTINCT FROM revision_content(revision.id, NEW.content -> 'evidence') THEN
      PERFORM refuse('reviews_content_true', 'the approved content must be that of the revision');
    END IF;
    NEW.content_sha256 := encode(sha256(convert_to(canonical_json(NEW.content), 'UTF8')), 'hex');
  END IF;
  NEW.link_seen_by_ids := account_link_seen_by(NEW.reviewer_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER reviews_due BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION review_is_due();
