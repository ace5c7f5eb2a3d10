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

CREATE OR REPLACE TRIGGER claim_revisions_become_newest AFTER INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION revision_becomes_newest();
