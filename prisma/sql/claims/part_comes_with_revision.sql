-- A revision is whole when its transaction ends: what came later was never read by whoever approved it.
CREATE OR REPLACE FUNCTION part_comes_with_revision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM claim_revisions r
        WHERE r.id = NEW.revision_id
          AND r.xmin::text::bigint = pg_current_xact_id()::text::numeric % 4294967296) THEN
    PERFORM refuse(TG_TABLE_NAME || '_with_revision', format('%s can only be written together with their revision', TG_TABLE_NAME));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER appearances_with_revision BEFORE INSERT ON appearances
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();

CREATE OR REPLACE TRIGGER evidence_with_revision BEFORE INSERT ON evidence
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();

CREATE OR REPLACE TRIGGER revision_topics_with_revision BEFORE INSERT ON revision_topics
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();
