import { Prisma } from '@verbatim/database';
import { may } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';

// Conditions on a claim `c`.

/** Whether there is still work on the claim before it can be published or is done with. */
export const isOpen = Prisma.sql`c.verification_status NOT IN ('APPROVED', 'REJECTED')`;

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

/**
 * Whether the next step is somebody's: theirs to work on, to review, to publish, or to rate without seeing the other.
 * Each of these has an index of its own.
 */
export function waitsFor(viewer: Actor): Prisma.Sql {
  const { id, role } = viewer;
  const mayEdit = may(role, 'claim.edit');
  return Prisma.sql`(
    (${mayEdit} AND c.verification_status IN ('UNCHECKED', 'IN_PROGRESS', 'CHANGES_REQUESTED') AND ${isMine(viewer)})
    OR (${may(role, 'claim.review')} AND c.verification_status = 'IN_REVIEW' AND c.newest_author_id <> ${id}::uuid)
    OR (${may(role, 'claim.publish')} AND c.verification_status = 'APPROVED'
        AND c.revision_number IS DISTINCT FROM c.published_number)
    OR (${mayEdit} AND c.wants_blind_verdicts AND c.verification_status <> 'REJECTED' AND (
        SELECT n.rating_id IS NULL AND count(v.person_id) < 2
               AND count(*) FILTER (WHERE v.person_id = ${id}::uuid) = 0
          FROM claim_revisions n LEFT JOIN blind_verdicts v ON v.revision_id = n.id
         WHERE n.claim_id = c.id AND n.number = c.revision_number GROUP BY n.id)))`;
}
