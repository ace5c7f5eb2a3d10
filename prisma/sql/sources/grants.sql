GRANT SELECT, INSERT ON sources, snapshots, spans TO verbatim_app;
GRANT UPDATE (kind, title, publisher, url, language, published_on, version, updated_at) ON sources TO verbatim_app;
