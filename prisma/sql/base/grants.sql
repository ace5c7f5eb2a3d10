DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO verbatim_app, verbatim_public', current_schema());
  -- Which migrations the database has is asked by the application at its start. Prisma makes the table.
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO verbatim_app;
  END IF;
END $$;
GRANT SELECT ON schema_compatibility TO verbatim_app;
GRANT EXECUTE ON FUNCTION refuse(text, text) TO verbatim_app;
