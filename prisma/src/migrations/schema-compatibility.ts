/**
 * The statement by which a migration says the oldest code that it serves, in `schema_compatibility`. Every migration
 * after the first has one.
 * @param serves name of the newest migration that this code has; the migration itself where no older code is served
 */
export function compatibilityRow({ migration, serves }: { migration: string; serves: string }): string {
  return (
    '-- The oldest code that this serves.\n' +
    `INSERT INTO schema_compatibility (migration, serves_code_from) VALUES ('${migration}', '${serves}');`
  );
}
