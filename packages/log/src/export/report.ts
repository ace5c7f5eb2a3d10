import type { LogName } from '../lines.ts';

/** What can be wrong with an export. */
export const PROBLEM_CODES = {
  MALFORMED: 'The export is not in its form: a record is missing, twice there, out of order or not readable.',
  BAD_CHECKPOINT: 'A checkpoint is not signed by a key that was in force, or is of another log.',
  LINE_ALTERED: 'A line does not have the leaf hash that the log keeps of it.',
  TREE_MISMATCH: 'The lines up to a checkpoint are not those that it was signed over.',
  CUT_OFF:
    'A checkpoint is over more lines than there are: lines were cut off, or an older back-up was put back.',
  CONTENT_ALTERED: 'A content does not have the hash that its line has.',
  CONTENT_MISSING: 'A content is gone, and no tombstone says why.',
  SNAPSHOT_ALTERED: 'A snapshot is gone, was never logged, or does not have the hashes that the log has.',
  PUBLICATION_ALTERED: 'A publication is gone, was never logged, or is not what the logs say.',
  KEY_ALTERED: 'A verifier key is not one that the log says was put in force.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** One thing that is wrong. */
export interface LogProblem {
  readonly code: ProblemCode;
  /** The log that it is in; null when it is about the whole. */
  readonly log: LogName | null;
  /** A sentence for people. */
  readonly message: string;
  /** It lies behind so many lines and within the first so many: the checkpoints before and after. */
  readonly window: { readonly after: number; readonly upTo: number | null } | null;
  /** Place of the line, from 0. */
  readonly index: number | null;
  /** Number of the entry. */
  readonly entry: number | null;
}

/** What was verified of one log. */
export interface LogSummary {
  readonly log: LogName;
  readonly origin: string;
  readonly lines: number;
  /** Checkpoints that the lines were held against, those brought along included. */
  readonly checkpoints: number;
  /** Lines behind the newest checkpoint: nothing outside vouches for them yet. */
  readonly unsigned: number;
  /** Lines whose content was taken away lawfully. */
  readonly removed: number;
}

/** What verifying gave. */
export interface VerifyReport {
  readonly isGood: boolean;
  readonly logs: readonly LogSummary[];
  readonly snapshots: number;
  readonly publications: number;
  /** Whether signatures were held against keys that were brought along, not those that the export has itself. */
  readonly keysBroughtAlong: boolean;
  readonly problems: readonly LogProblem[];
}
