import { Prisma } from '@verbatim/database';
import { may } from '@verbatim/shared';
import type { Actor } from '../../platform/actor.ts';

// Conditions on a claim `c` with its newest revision `r`.

/** Whether there is still work on the claim before it can be published or is done with. */
export const isOpen = Prisma.sql`c.verification_status NOT IN ('APPROVED', 'REJECTED')`;

/** Whether somebody works on the claim: it was given to them, or to nobody while they wrote the newest revision. */
export function isMine({ id }: Actor): Prisma.Sql {
  return Prisma.sql`(c.assignee_id = ${id}::uuid OR (c.assignee_id IS NULL AND r.author_id = ${id}::uuid))`;
}

/** Whether the next step is somebody's: theirs to work on, to review, to publish, or to rate without seeing the other. */
export function waitsFor(viewer: Actor): Prisma.Sql {
  const { id, role } = viewer;
  const mayEdit = may(role, 'claim.edit');
  return Prisma.sql`(
    (${mayEdit} AND c.verification_status IN ('UNCHECKED', 'IN_PROGRESS', 'CHANGES_REQUESTED') AND ${isMine(viewer)})
    OR (${may(role, 'claim.review')} AND c.verification_status = 'IN_REVIEW' AND r.author_id <> ${id}::uuid)
    OR (${may(role, 'claim.publish')} AND c.verification_status = 'APPROVED'
        AND NOT EXISTS (SELECT FROM publications p WHERE p.revision_id = r.id))
    OR (${mayEdit} AND c.wants_blind_verdicts AND r.rating_id IS NULL AND c.verification_status <> 'REJECTED'
        AND NOT EXISTS (SELECT FROM blind_verdicts v WHERE v.revision_id = r.id AND v.person_id = ${id}::uuid)
        AND (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = r.id) < 2))`;
}
