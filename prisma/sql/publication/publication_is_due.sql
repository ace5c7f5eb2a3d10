CREATE OR REPLACE FUNCTION publication_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  claim claims%ROWTYPE;
  revision claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  IF claim.verification_status IS DISTINCT FROM 'APPROVED' OR revision.number IS DISTINCT FROM claim.revision_number THEN
    RAISE EXCEPTION 'only the newest revision, while approved, can be published'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_newest_approved';
  END IF;
  IF NOT person_may_decide(NEW.published_by_id) THEN
    RAISE EXCEPTION 'whoever publishes has no role to, or is disabled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_by_reviewer';
  END IF;
  IF revision.proposes IS DISTINCT FROM NEW.kind OR revision.public_note IS DISTINCT FROM NEW.public_note THEN
    RAISE EXCEPTION 'the publication must be of the kind and carry the note that were approved'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_as_approved';
  END IF;
  -- What was withheld may be published again, but only as it was shown: a change is a correction and says so.
  IF NEW.kind = 'PUBLICATION' AND claim.publication_status = 'WITHHELD' THEN
    IF NOT revisions_say_the_same(
         NEW.revision_id,
         (SELECT revision_id FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1)) THEN
      RAISE EXCEPTION 'what was withheld is published again as it was, or corrected'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_again_as_shown';
    END IF;
  ELSIF (NEW.number = 1) IS DISTINCT FROM (NEW.kind = 'PUBLICATION') THEN
    RAISE EXCEPTION 'the first publication of a claim is a PUBLICATION, each later one a CORRECTION or a RETRACTION'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_first_then_changes';
  END IF;
  IF NOT revision_holds_content(revision, NEW.content) THEN
    RAISE EXCEPTION 'the published content must be that of the approved revision'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_content_as_approved';
  END IF;
  IF NEW.content_sha256 <> encode(sha256(convert_to(canonical_json(NEW.content), 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'the hash must be that of the content'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_content_sha256_true';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER publications_due BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_due();
