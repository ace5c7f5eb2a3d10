GRANT SELECT ON search_documents TO verbatim_app;
GRANT EXECUTE ON FUNCTION search_config(text), search_queries(text) TO verbatim_app;
