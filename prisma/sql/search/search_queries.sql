-- What somebody looks for, read in each language: a word or its negation means the stem that the document has.
CREATE OR REPLACE FUNCTION search_queries(words text) RETURNS TABLE (config text, query tsquery) LANGUAGE sql STABLE ROWS 14 SET search_path FROM CURRENT AS $$
  SELECT name, websearch_to_tsquery(name::regconfig, words)
    FROM unnest(ARRAY['simple', 'arabic', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'italian',
                      'norwegian', 'portuguese', 'russian', 'spanish', 'swedish']) AS name
$$;
