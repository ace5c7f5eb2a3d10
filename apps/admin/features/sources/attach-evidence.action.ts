'use server';

import { z } from 'zod';
import { AttachEvidenceDocument, ClaimEvidenceDocument } from '../../generated/documents.ts';
import type { ActionResult } from '../../lib/action-result.ts';
import { mutate } from '../../lib/mutation.ts';
import { query } from '../../lib/query.ts';
import { translator } from '../../lib/translator.ts';

const shape = z.object({
  claimId: z.string(),
  snapshotId: z.string(),
  start: z.int(),
  end: z.int(),
  stance: z.enum(['SUPPORTS', 'REFUTES', 'CONTEXT']),
  note: z.string(),
});

/**
 * Adds words of a snapshot to the evidence of a claim, as a new revision of it. The claim is read anew, and its version
 * keeps somebody else's change of the same moment from being lost.
 * @returns the text of the claim
 */
export async function attachEvidence(typed: unknown): Promise<ActionResult<string>> {
  const { claimId, ...added } = shape.parse(typed);
  const { claim } = await query(ClaimEvidenceDocument, { id: claimId });
  if (!claim) {
    const message = translator('sources')('detail.attach.choose');
    return {
      outcome: 'refused',
      problems: [{ code: 'NOT_FOUND', field: 'input.id', message }],
      current: null,
    };
  }
  const evidence = claim.revision.evidence.map(({ stance, note, span }) => ({
    snapshotId: span.snapshot.id,
    start: span.start,
    end: span.end,
    stance,
    note,
  }));
  return mutate({
    document: AttachEvidenceDocument,
    variables: { input: { id: claim.id, version: claim.version, evidence: [...evidence, added] } },
    read: ({ reviseClaim }) => ({
      value: reviseClaim.claim?.revision.text ?? null,
      userErrors: reviseClaim.userErrors,
    }),
  });
}
