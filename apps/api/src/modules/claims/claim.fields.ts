import { LIMITS, type Priority, type PublicationKind } from '@verbatim/shared';
import { z } from 'zod';
import {
  optionalDate,
  optionalLanguage,
  optionalText,
  optionalUrl,
  requiredText,
  text,
} from '../../platform/input/fields.ts';
import type { Stance } from './claim.enums.ts';

const claimText = requiredText({ label: 'The claim', max: LIMITS.claimText });

const span = z.object({ snapshotId: z.string(), start: z.number(), end: z.number() });

const content = {
  language: optionalLanguage(),
  claimantName: optionalText({ label: 'The name of the claimant', max: LIMITS.name }),
  claimedOn: optionalDate('The day of the claim'),
  ratingId: z.string().nullish(),
  rationale: text({ label: 'The rationale', max: LIMITS.rationale }).nullish(),
  evidence: z
    .array(
      span.extend({
        stance: z.custom<Stance>(),
        note: text({ label: 'The note', max: LIMITS.note }).nullish(),
      }),
    )
    .max(
      LIMITS.evidencePerRevision,
      `A claim takes at most ${LIMITS.evidencePerRevision} pieces of evidence.`,
    )
    .nullish(),
  appearances: z
    .array(
      z
        .object({ sourceId: z.string().nullish(), url: optionalUrl(), span: span.nullish() })
        .refine(
          ({ sourceId, url, span: place }) => sourceId != null || url != null || place != null,
          'The appearance says nowhere: give a source, an address or a span.',
        ),
    )
    .max(LIMITS.appearancesPerRevision, `A claim takes at most ${LIMITS.appearancesPerRevision} appearances.`)
    .nullish(),
  topicIds: z.array(z.string()).nullish(),
};

/** A finding of the checker that does not matter, parsed. */
export const dismissedFinding = z.object({
  finding: requiredText({ label: 'The name of the finding', max: LIMITS.finding }),
  message: requiredText({ label: 'What the finding says', max: LIMITS.finding }),
  reason: requiredText({ label: 'The reason', max: LIMITS.note }),
});
export type DismissedFinding = z.output<typeof dismissedFinding>;

/** What `createClaim` takes, parsed. */
export const createClaimInput = z.object({
  ...content,
  text: claimText,
  dismissedFindings: z
    .array(dismissedFinding)
    .max(LIMITS.findingsPerClaim, `A new claim takes at most ${LIMITS.findingsPerClaim} dismissed findings.`)
    .refine(
      (findings) => new Set(findings.map(({ finding }) => finding)).size === findings.length,
      'A finding is dismissed twice. Name each once.',
    )
    .nullish(),
});

/** What `reviseClaim` takes, parsed. What is undefined was left out. */
export const reviseClaimInput = z.object({
  ...content,
  id: z.string(),
  version: z.number(),
  text: z
    .custom<string | null>((value) => value !== null, 'The claim is empty. Write it.')
    .pipe(claimText)
    .optional(),
  proposes: z.custom<PublicationKind | null>().optional(),
  publicNote: optionalText({ label: 'The public note', max: LIMITS.note }),
});

/** What `restoreRevision` takes, parsed. */
export const restoreRevisionInput = z.object({
  id: z.string(),
  version: z.number(),
  number: z.number(),
  ratingId: z.string().nullish(),
  proposes: z.custom<PublicationKind | null>().optional(),
  publicNote: optionalText({ label: 'The public note', max: LIMITS.note }),
});

/** What `assignClaim` takes, parsed. What is undefined was left out. */
export const assignClaimInput = z.object({
  id: z.string(),
  version: z.number(),
  assigneeId: z.string().nullish(),
  dueOn: optionalDate('The day'),
  priority: z.custom<Priority | null>().optional(),
});

/** What a claim says, as both inputs have it. */
export type ClaimContent = Omit<z.output<typeof createClaimInput>, 'text' | 'dismissedFindings'>;
export type ClaimRevisionInput = z.output<typeof reviseClaimInput>;
