-- RFC 8785 for what this database keeps: keys in ASCII; numbers of at most 15 significant digits that ECMAScript
-- writes without an exponent. Anything else is refused, never written in another form.
CREATE OR REPLACE FUNCTION canonical_json(value jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
  number numeric;
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      IF EXISTS (SELECT FROM jsonb_object_keys(value) AS k WHERE octet_length(k) <> char_length(k)) THEN
        RAISE EXCEPTION 'canonical_json takes keys in ASCII alone' USING ERRCODE = 'feature_not_supported';
      END IF;
      RETURN '{' || coalesce((
        SELECT string_agg(
                 to_json(key)::text || ':' || CASE WHEN jsonb_typeof(member) IN ('string', 'boolean', 'null')
                                                   THEN member::text ELSE canonical_json(member) END,
                 ',' ORDER BY key COLLATE "C")
          FROM jsonb_each(value) AS each (key, member)), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((
        SELECT string_agg(canonical_json(item), ',' ORDER BY place)
          FROM jsonb_array_elements(value) WITH ORDINALITY AS each (item, place)), '') || ']';
    WHEN 'number' THEN
      number := trim_scale((value #>> '{}')::numeric);
      IF number <> 0 AND (abs(number) < 0.000001 OR abs(number) >= 1e15
                          OR length(ltrim(translate(number::text, '-.', ''), '0')) > 15) THEN
        RAISE EXCEPTION 'canonical_json does not take the number %', number USING ERRCODE = 'feature_not_supported';
      END IF;
      RETURN number::text;
    ELSE
      RETURN value::text;
  END CASE;
END $$;
