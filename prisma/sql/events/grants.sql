GRANT SELECT, DELETE ON desk_events TO verbatim_app;
