import { hash, verify } from '@node-rs/argon2';

/** Argon2id, which the library takes unless told otherwise, with the least that OWASP's password storage sheet names: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LONGEST = 1_000;
/** Hash of no password that anybody can have: what is compared when there is no account. Same cost as a real one. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashes and compares passwords, and counts how much of that slow work it did. */
export class Passwords {
  /** Hashes computed so far. What an attempt costs is held equal in tests by this count, not by a clock. */
  work = 0;

  /** @returns the password as Argon2id in PHC form, with a salt of its own */
  hash(password: string): Promise<string> {
    this.work += 1;
    return hash(password, COST);
  }

  /**
   * Whether a password belongs to a hash. Does the same work for an account that is not there, or has no password.
   * @param stored PHC form, or null when there is nothing to compare with
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.work += 1;
    const tooLong = password.length > LONGEST;
    const same = await verify(stored ?? NOBODY, tooLong ? '' : password);
    return same && stored !== null && !tooLong;
  }
}
