-- Refuses a publication unless it is of a claim's approved newest revision, which is not published yet, by somebody who
-- may publish, and each contributor's part is approved.
CREATE OR REPLACE FUNCTION expect_publication(revision uuid, publisher uuid) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
                  WHERE r.id = revision AND c.verification_status = 'APPROVED') THEN
    PERFORM refuse('publications_newest_approved', 'only the newest revision, while approved, can be published');
  END IF;
  IF EXISTS (SELECT FROM publications WHERE revision_id = revision) THEN
    PERFORM refuse('publications_once', 'the revision is published already');
  END IF;
  IF NOT person_may(publisher, 'claim.publish') THEN
    PERFORM refuse('publications_by_reviewer', 'whoever publishes has no role to, or is disabled');
  END IF;
  IF NOT revision_is_approved(revision) THEN
    PERFORM refuse('publications_approved_by_active',
                   'somebody else, who is still active, must have approved what each contributor wrote');
  END IF;
END $$;
