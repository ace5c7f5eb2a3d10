import { may, type Operation, type Role } from '@verbatim/shared';
import { UserErrorException } from './errors/user-errors.ts';

/** Who does something: what services need to know of a person. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** @throws UserErrorException FORBIDDEN when the policy table does not let the role do it. */
export function authorise(actor: Actor, operation: Operation): void {
  if (may(actor.role, operation)) return;
  throw new UserErrorException({
    code: 'FORBIDDEN',
    field: null,
    message: `Your role, ${actor.role.toLowerCase()}, does not allow this. Ask an administrator, or somebody whose role does.`,
  });
}
