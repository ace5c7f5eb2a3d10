-- A review is one that may be given, and the content of an approval is what the revision says now.
CREATE OR REPLACE FUNCTION review_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM expect_review(NEW.revision_id, NEW.reviewer_id, NEW.decision);
  IF NEW.decision = 'APPROVED' THEN
    PERFORM anchors_are_true(NEW.revision_id, NEW.content -> 'evidence');
    IF NEW.content IS DISTINCT FROM revision_content(NEW.revision_id, NEW.content -> 'evidence') THEN
      PERFORM refuse('reviews_content_true', 'the approved content must be that of the revision');
    END IF;
    NEW.content_sha256 := encode(sha256(convert_to(canonical_json(NEW.content), 'UTF8')), 'hex');
  END IF;
  NEW.link_seen_by_ids := account_link_seen_by(NEW.reviewer_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER reviews_due BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION review_is_due();
