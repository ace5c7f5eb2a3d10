/** Parameters of a list's address as Next hands them over. */
export type RawParameters = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a parameter, trimmed; empty when it is not there. */
export function parameter(raw: RawParameters, name: string): string {
  const value = raw[name];
  return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
}

/** A parameter that must be one of some words; null when it is none of them. */
export function parameterAmong<Word extends string>(
  raw: RawParameters,
  name: string,
  words: readonly Word[],
): Word | null {
  const value = parameter(raw, name);
  return words.find((word) => word === value) ?? null;
}

/** The address of a list with some filters, the empty ones left out. */
export function listAddress(path: string, filters: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value);
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
}
