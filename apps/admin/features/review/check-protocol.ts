import type { LiveCheck } from './live-check.ts';

/** What the page asks of the worker that checks. */
export type CheckRequest =
  /** A text to hold claims against; sent once. */
  | { readonly kind: 'open'; readonly snapshotId: string; readonly text: string }
  | {
      readonly kind: 'check';
      /** Counted up, so that a late answer to an earlier claim is known as such. */
      readonly run: number;
      readonly claim: string;
      readonly snapshotIds: readonly string[];
      /** The text whose sentences are wanted: the one that is shown. */
      readonly bearingIn: string | null;
    };

export interface CheckAnswer {
  readonly run: number;
  readonly check: LiveCheck;
}
