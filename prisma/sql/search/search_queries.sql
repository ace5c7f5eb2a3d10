-- What somebody looks for, read in each language that anything is written in: a word or its negation means the stem that
-- the document has.
CREATE OR REPLACE FUNCTION search_queries(words text) RETURNS TABLE (config text, query tsquery)
  LANGUAGE sql STABLE ROWS 4 SET search_path FROM CURRENT AS $$
  WITH RECURSIVE used AS (
    (SELECT d.config FROM search_documents d ORDER BY d.config LIMIT 1)
    UNION ALL
    SELECT (SELECT d.config FROM search_documents d WHERE d.config > used.config ORDER BY d.config LIMIT 1)
      FROM used WHERE used.config IS NOT NULL)
  SELECT used.config, websearch_to_tsquery(used.config::regconfig, search_text(words)) FROM used WHERE used.config IS NOT NULL
$$;
