CREATE OR REPLACE FUNCTION person_may_decide(person uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM users WHERE id = person AND disabled_at IS NULL AND role IN ('REVIEWER', 'ADMIN'))
$$;
