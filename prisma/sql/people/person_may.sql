-- Whether somebody is active and has a role whose people may do an operation.
CREATE OR REPLACE FUNCTION person_may(person uuid, operation text) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM users WHERE id = person AND disabled_at IS NULL AND role_may(role, operation))
$$;
