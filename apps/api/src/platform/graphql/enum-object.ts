/** An object such as `registerEnumType` wants it, from a list of names. */
export function enumObject<Name extends string>(names: readonly Name[]): { readonly [Each in Name]: Each } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Each in Name]: Each };
}
