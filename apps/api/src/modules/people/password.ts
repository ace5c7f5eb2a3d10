import { hash, verify } from '@node-rs/argon2';

/** Argon2id, which the library takes unless told otherwise, with the least that OWASP's password storage sheet names: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LONGEST = 1_000;

let nobody: Promise<string> | undefined;

/** @returns the password as Argon2id in PHC form, with a salt of its own */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Whether a password belongs to a hash. Takes the same time for an account that is not there, or has no password.
 * @param stored PHC form, or null when there is nothing to compare with
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const tooLong = password.length > LONGEST;
  const comparable = stored ?? (await (nobody ??= hashPassword('nobody has this password')));
  const same = await verify(comparable, tooLong ? '' : password);
  return same && stored !== null && !tooLong;
}
