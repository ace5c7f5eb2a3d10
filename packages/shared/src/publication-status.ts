/** What the public sees of a claim. UNPUBLISHED is the desk's word alone. */
export const PUBLICATION_STATUSES = [
  'UNPUBLISHED',
  'PUBLISHED',
  'CORRECTED',
  'RETRACTED',
  'WITHHELD',
] as const;

export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** What becomes of a revision once it is approved and published. */
export const PUBLICATION_KINDS = ['PUBLICATION', 'CORRECTION', 'RETRACTION'] as const;

export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/**
 * The kinds that a new revision of a claim may propose: a claim that was never published can only be published;
 * one that was can only be corrected or retracted, or, while it is withheld, published again as it was. The first is
 * what is meant when nobody says.
 */
export function proposableKinds(status: PublicationStatus): PublicationKind[] {
  if (status === 'UNPUBLISHED') return ['PUBLICATION'];
  return status === 'WITHHELD' ? ['CORRECTION', 'RETRACTION', 'PUBLICATION'] : ['CORRECTION', 'RETRACTION'];
}

/** Whether one person may take the claim down at once. */
export function canWithhold(status: PublicationStatus): boolean {
  return status === 'PUBLISHED' || status === 'CORRECTED';
}
