-- Every process of the API is told which key it must forget.
CREATE OR REPLACE FUNCTION api_key_is_told() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('verbatim_api_key', OLD.id::text);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER api_keys_told AFTER UPDATE OR DELETE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_is_told();
