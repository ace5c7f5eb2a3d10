-- A rating written into a revision would be seen by whoever has yet to rate.
CREATE OR REPLACE FUNCTION rating_waits_for_verdicts() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.rating_id IS NOT NULL
     AND (SELECT wants_blind_verdicts FROM claims WHERE id = NEW.claim_id)
     AND NOT EXISTS (SELECT FROM claim_revisions r
                      WHERE r.claim_id = NEW.claim_id AND r.text = NEW.text
                        AND (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = r.id) = 2) THEN
    PERFORM refuse('claim_revisions_after_blind_verdicts', 'two people have to rate the claim first, without seeing each other');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claim_revisions_after_blind_verdicts BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION rating_waits_for_verdicts();
