-- What was withheld may be proposed for publication again only as it was shown: a change is a correction and says so.
-- Looked at when the transaction ends, since a revision's parts come after it.
CREATE OR REPLACE FUNCTION revision_says_as_shown() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF claim_publication_status(NEW.claim_id) = 'WITHHELD'
     AND NOT revisions_say_the_same(
           NEW.id, (SELECT revision_id FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1)) THEN
    PERFORM refuse('claim_revisions_as_shown', 'what was withheld is published again as it was, or corrected');
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claim_revisions_as_shown ON claim_revisions;
CREATE CONSTRAINT TRIGGER claim_revisions_as_shown AFTER INSERT ON claim_revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.proposes = 'PUBLICATION')
  EXECUTE FUNCTION revision_says_as_shown();
