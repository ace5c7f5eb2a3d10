GRANT SELECT ON search_documents TO verbatim_app;
GRANT EXECUTE ON FUNCTION search_queries(text) TO verbatim_app;
GRANT EXECUTE ON FUNCTION search_text(text), text_search_config(text) TO verbatim_app, verbatim_public;
