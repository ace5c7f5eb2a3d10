import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/**
 * Runs what a person asked for. Every transaction within tells the database who they are, so that the audit log knows
 * it whatever a service passes on or forgets.
 */
export function actAs<Result>(personId: string, run: () => Result): Result {
  return acting.run(personId, run);
}

/** Id of the person whose request this is; undefined in commands. */
export function actingPerson(): string | undefined {
  return acting.getStore();
}
