-- A text field of every element of a list, each cut to 2,000 characters, together to 50,000: a search wants words, not books.
CREATE OR REPLACE FUNCTION public_words(list jsonb, path text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(left(string_agg(left(each #>> path, 2000), ' '), 50000), '') FROM jsonb_array_elements(list) AS each
$$;
