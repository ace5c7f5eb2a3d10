import { Prisma } from '@verbatim/database';
import { may } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';

// Conditions on a claim `c`.

/** Whether a claim was given to somebody. */
export function isGivenTo({ id }: Actor): Prisma.Sql {
  return Prisma.sql`c.assignee_id = ${id}::uuid`;
}

/** Whether a claim was given to nobody, and somebody wrote its newest revision. */
export function isLeftTo({ id }: Actor): Prisma.Sql {
  return Prisma.sql`(c.assignee_id IS NULL AND c.newest_author_id = ${id}::uuid)`;
}

/** Whether somebody works on the claim. */
export function isMine(viewer: Actor): Prisma.Sql {
  return Prisma.sql`(${isGivenTo(viewer)} OR ${isLeftTo(viewer)})`;
}

/** Whether the day by which the work on a claim is wanted has passed. */
export const isOverdue = Prisma.sql`(c.is_open AND c.due_on < current_date)`;

/**
 * Whether the next step is somebody's: theirs to work on, to review, to publish, or to rate without seeing the other.
 * Each of these has an index of its own.
 */
export function waitsFor(viewer: Actor): Prisma.Sql {
  const { id, role } = viewer;
  const mayEdit = may(role, 'claim.edit');
  return Prisma.sql`(
    (${mayEdit} AND c.verification_status IN ('UNCHECKED', 'IN_PROGRESS', 'CHANGES_REQUESTED') AND ${isMine(viewer)})
    OR (${may(role, 'claim.review')} AND c.verification_status = 'IN_REVIEW'
        AND NOT c.contributor_ids <@ ARRAY[${id}::uuid] AND ${id}::uuid <> ALL (c.approver_ids))
    OR (${may(role, 'claim.publish')} AND c.awaits_publication)
    OR (${mayEdit} AND c.awaits_verdicts AND NOT EXISTS (
         SELECT FROM claim_revisions n JOIN blind_verdicts v ON v.revision_id = n.id
          WHERE n.claim_id = c.id AND n.number = c.revision_number AND v.person_id = ${id}::uuid)))`;
}
