-- A claim's row follows what is written about it. A claim begins with revision 1 by whoever made it, which comes in the
-- same transaction.
CREATE OR REPLACE FUNCTION claim_follows() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE state record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.revision_number := 1;
    NEW.newest_author_id := NEW.created_by_id;
    NEW.contributor_ids := ARRAY[NEW.created_by_id];
    RETURN NEW;
  END IF;
  SELECT * INTO state FROM claim_state(NEW);
  NEW.revision_number := state.revision_number;
  NEW.newest_author_id := state.newest_author_id;
  NEW.published_number := state.published_number;
  NEW.publication_status := state.publication_status;
  NEW.contributor_ids := state.contributor_ids;
  NEW.approver_ids := state.approver_ids;
  NEW.is_open := state.is_open;
  NEW.pressing := state.pressing;
  NEW.awaits_publication := state.awaits_publication;
  NEW.awaits_verdicts := state.awaits_verdicts;
  IF NEW.version IS DISTINCT FROM OLD.version THEN NEW.updated_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;

-- By its name after claims_due, which looks at what is asked for.
CREATE OR REPLACE TRIGGER claims_follow BEFORE INSERT OR UPDATE ON claims
  FOR EACH ROW EXECUTE FUNCTION claim_follows();
