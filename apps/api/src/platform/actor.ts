import { may, type Operation, type Role } from '@verbatim/shared';
import { UserErrorException } from './errors/user-errors.ts';

/** Who does something: what services need to know of a person. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** @throws UserErrorException FORBIDDEN when the policy table does not let the role do it. */
export function authorise(actor: Actor, operation: Operation): void {
  if (!may(actor.role, operation)) throw refusalOf(actor);
}

/** What somebody is told whose role does not allow something. */
export function refusalOf({ role }: Actor): UserErrorException {
  return new UserErrorException({
    code: 'FORBIDDEN',
    field: null,
    message: `Your role, ${role.toLowerCase()}, does not allow this. Ask an administrator, or somebody whose role does.`,
  });
}
