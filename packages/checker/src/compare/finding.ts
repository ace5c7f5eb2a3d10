import type { Span } from '../text/span.ts';

/** What a finding may be about. */
export const FINDING_KINDS = [
  'QUOTE',
  'NUMBER',
  'DATE',
  'NAME',
  'NEGATION',
  'UNIT',
  'QUANTIFIER',
  'MODALITY',
  'ATTRIBUTION',
  'WORDING',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** HIGH: claim and source contradict one another. MEDIUM: the source does not bear it out. LOW: worth a look. */
export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Something about a claim and a passage that an editor should look at. Advice, never a verdict. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Code points in the claim; null when the claim lacks something. */
  readonly claim: Span | null;
  /** Code points in the passage; null when the passage has nothing to set against it. */
  readonly passage: Span | null;
  /** One English sentence for the editor. */
  readonly message: string;
}

/** A finding before its offsets are turned into code points: UTF-16, as readings have them. */
export type DraftFinding = Finding;
