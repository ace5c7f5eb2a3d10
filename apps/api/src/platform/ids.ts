const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string has the form of an id. Whatever has not is answered as an unknown id and asked of no database. */
export function isId(value: string): boolean {
  return UUID.test(value);
}
