-- A publication is one that may be made, of the kind and with the note that the revision proposes, and its content is the
-- very one that was approved.
CREATE OR REPLACE FUNCTION publication_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  claim claims%ROWTYPE;
  revision claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  PERFORM expect_publication(NEW.revision_id, NEW.published_by_id);
  IF revision.proposes IS DISTINCT FROM NEW.kind OR revision.public_note IS DISTINCT FROM NEW.public_note THEN
    PERFORM refuse('publications_as_approved', 'the publication must be of the kind and carry the note that were approved');
  END IF;
  -- What was withheld may be published again, but only as it was shown: a change is a correction and says so.
  IF NEW.kind = 'PUBLICATION' AND claim.publication_status = 'WITHHELD' THEN
    IF NOT revisions_say_the_same(
         NEW.revision_id,
         (SELECT revision_id FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1)) THEN
      PERFORM refuse('publications_again_as_shown', 'what was withheld is published again as it was, or corrected');
    END IF;
  ELSIF (NEW.number = 1) IS DISTINCT FROM (NEW.kind = 'PUBLICATION') THEN
    PERFORM refuse('publications_first_then_changes',
                   'the first publication of a claim is a PUBLICATION, each later one a CORRECTION or a RETRACTION');
  END IF;
  IF NOT EXISTS (SELECT FROM approvals_of(NEW.revision_id) v
                  WHERE v.id = NEW.review_id AND v.content = NEW.content AND v.content_sha256 = NEW.content_sha256) THEN
    PERFORM refuse('publications_content_as_approved', 'the published content must be the one that was approved');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER publications_due BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_due();
