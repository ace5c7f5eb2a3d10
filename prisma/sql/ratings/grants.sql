GRANT SELECT, INSERT, UPDATE ON rating_scales, ratings TO verbatim_app;
GRANT SELECT, INSERT ON topics TO verbatim_app;
GRANT UPDATE (name, slug, description, retired_at, version, updated_by_id, updated_at) ON topics TO verbatim_app;
