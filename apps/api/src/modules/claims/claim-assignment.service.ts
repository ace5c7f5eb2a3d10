import { may } from '@verbatim/shared';
import { authorise, type Actor } from '../../platform/actor.ts';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { ClaimChangeService } from './claim-change.service.ts';
import { assignClaimInput } from './claim.fields.ts';
import type { AssignClaimInput } from './claim.inputs.ts';
import type { ClaimRecord } from './claim.records.ts';
import type { ClaimService } from './claim.service.ts';

interface Parts {
  readonly claims: ClaimService;
  readonly changes: ClaimChangeService;
  readonly people: PeopleService;
}

/** Says who works on a claim, until when and how soon. */
export class ClaimAssignmentService {
  constructor(private readonly parts: Parts) {}

  /** @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, PERSON_DISABLED; ClaimConflict */
  async assign(actor: Actor, input: AssignClaimInput): Promise<ClaimRecord> {
    authorise(actor, 'claim.assign');
    const { claims, changes } = this.parts;
    const { assigneeId, dueOn, priority, ...wanted } = parseInput(assignClaimInput, input);
    const claim = await claims.expect(wanted);
    if (assigneeId != null) await this.assertMayWork(assigneeId);
    const columns = {
      ...(assigneeId !== undefined && { assigneeId }),
      ...(dueOn !== undefined && { dueOn }),
      ...(priority !== undefined && { priority: priority ?? 'NORMAL' }),
    };
    return changes.apply({ claim, actor, columns });
  }

  private async assertMayWork(id: string): Promise<void> {
    const field = 'input.assigneeId';
    const person = await this.parts.people.find(id);
    if (person === null) {
      throw new UserErrorException({
        code: 'NOT_FOUND',
        field,
        message: 'There is nobody with this id. Choose somebody from the list of people.',
      });
    }
    if (person.disabledAt !== null || !may(person.role, 'claim.edit')) {
      throw new UserErrorException({
        code: 'PERSON_DISABLED',
        field,
        message: `${person.name} is disabled or may not edit claims. Choose somebody who does.`,
      });
    }
  }
}
