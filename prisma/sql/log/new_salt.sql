-- 32 bytes of which 244 bits are random, from the generator of the server's strongest kind.
CREATE OR REPLACE FUNCTION new_salt() RETURNS bytea LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
  SELECT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;
