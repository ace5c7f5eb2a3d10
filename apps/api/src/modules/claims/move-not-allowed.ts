import { statusesAllowing, type VerificationAction } from '@verbatim/shared';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import type { ClaimRecord } from './claim.records.ts';

/** What a mutation says when the table of moves does not have what is asked for. */
export function moveNotAllowed(action: VerificationAction, claim: ClaimRecord): UserErrorException {
  const wanted = statusesAllowing(action).map(words).join(' or ');
  return new UserErrorException({
    code: 'MOVE_NOT_ALLOWED',
    field: null,
    message: `The claim is ${words(claim.verificationStatus)}; “${words(action)}” needs it to be ${wanted}.`,
  });
}

function words(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}
