-- Whose a claim is and what it waits for, kept with the claim, so that lists and counts of somebody's work look at
-- their claims and not at the newest revision and the publications of every one. The database alone writes both.
ALTER TABLE "claims" ADD COLUMN "newest_author_id" UUID, ADD COLUMN "published_number" INTEGER;

UPDATE claims c SET newest_author_id = r.author_id
  FROM claim_revisions r WHERE r.claim_id = c.id AND r.number = c.revision_number;
UPDATE claims c SET published_number = r.number
  FROM publications p JOIN claim_revisions r ON r.id = p.revision_id
 WHERE p.claim_id = c.id AND p.number = (SELECT max(number) FROM publications WHERE claim_id = c.id);

CREATE OR REPLACE FUNCTION revision_becomes_newest() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE claims
     SET revision_number = NEW.number,
         newest_author_id = NEW.author_id,
         verification_status = CASE WHEN verification_status IN ('IN_REVIEW', 'APPROVED')
                                    THEN 'IN_PROGRESS'::verification_status ELSE verification_status END,
         updated_at = greatest(updated_at, NEW.created_at)
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

CREATE FUNCTION publication_is_counted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE claims SET published_number = (SELECT number FROM claim_revisions WHERE id = NEW.revision_id)
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

CREATE TRIGGER publications_counted AFTER INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_counted();

DROP INDEX "claims_assignee_id_idx";
CREATE INDEX "claims_assignee_id_verification_status_due_on_idx"
  ON "claims"("assignee_id", "verification_status", "due_on");
CREATE INDEX claims_of_newest_author ON claims (newest_author_id, verification_status, due_on)
  WHERE assignee_id IS NULL;
CREATE INDEX claims_to_publish ON claims (id)
  WHERE verification_status = 'APPROVED' AND revision_number IS DISTINCT FROM published_number;
CREATE INDEX claims_wanting_blind_verdicts ON claims (id) WHERE wants_blind_verdicts;
