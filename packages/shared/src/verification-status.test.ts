import { describe, expect, it } from 'vitest';
import { may, ROLES } from './roles.ts';
import {
  findMove,
  statusesAllowing,
  VERIFICATION_MOVES,
  VERIFICATION_STATUSES,
} from './verification-status.ts';

describe('the table of moves', () => {
  it('has one move at most for an action from a status', () => {
    const keys = VERIFICATION_MOVES.map(({ action, from }) => `${action} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reaches APPROVED by a review alone, which takes another person', () => {
    const approvals = VERIFICATION_MOVES.filter((move) => move.to === 'APPROVED');
    expect(approvals).toEqual([
      { action: 'APPROVE', from: 'IN_REVIEW', to: 'APPROVED', operation: 'claim.review', takesAnother: true },
    ]);
  });

  it('has a way out of every status', () => {
    for (const status of VERIFICATION_STATUSES) {
      expect(VERIFICATION_MOVES.some((move) => move.from === status && move.to !== status)).toBe(true);
    }
  });

  it('voids an approval by any edit', () => {
    expect(findMove('EDIT', 'APPROVED')?.to).toBe('IN_PROGRESS');
    expect(findMove('EDIT', 'REJECTED')).toBeNull();
    expect(statusesAllowing('APPROVE')).toEqual(['IN_REVIEW']);
  });

  it('lets no viewer move anything', () => {
    expect(VERIFICATION_MOVES.filter((move) => may('VIEWER', move.operation))).toEqual([]);
    expect(ROLES.filter((role) => may(role, 'claim.review'))).toEqual(['REVIEWER', 'ADMIN']);
  });
});
