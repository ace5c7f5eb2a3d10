CREATE OR REPLACE FUNCTION largest_power_below(n bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE power bigint := 1;
BEGIN
  WHILE power * 2 < n LOOP power := power * 2; END LOOP;
  RETURN power;
END $$;
