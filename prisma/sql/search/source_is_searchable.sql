CREATE OR REPLACE FUNCTION source_is_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM search_source((to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER snapshots_searchable AFTER INSERT OR UPDATE OF text ON snapshots
  FOR EACH ROW EXECUTE FUNCTION source_is_searchable('source_id');

CREATE OR REPLACE TRIGGER sources_searchable AFTER UPDATE OF title, publisher, language ON sources
  FOR EACH ROW EXECUTE FUNCTION source_is_searchable('id');
