-- Makes everything that is derived from public_claims anew: after rows were written past the triggers.
CREATE OR REPLACE FUNCTION public_rebuild() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM public_list_again(), public_search_again();
END $$;
