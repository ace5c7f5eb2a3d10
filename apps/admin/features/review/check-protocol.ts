import type { ComparedPassage, LiveCheck } from './live-check.ts';

/** What the page asks of the worker that checks. */
export type CheckRequest =
  /** A text to hold claims against; sent once, and again when more of it has come. */
  | {
      readonly kind: 'open';
      readonly snapshotId: string;
      readonly text: string;
      /** YYYY-MM-DD, when known. */
      readonly publishedOn: string | null;
    }
  | {
      readonly kind: 'check';
      /** Counted up, so that a late answer to an earlier claim is known as such. */
      readonly run: number;
      readonly claim: string;
      /** YYYY-MM-DD, or empty. */
      readonly claimedOn: string;
      readonly snapshotIds: readonly string[];
      /** The text whose sentences are wanted: the one that is shown. */
      readonly bearingIn: string | null;
      /** What the claim is compared with; when empty, the sentences of the shown text that bear on it. */
      readonly passages: readonly ComparedPassage[];
    };

/** The answer comes in parts, the quickest first. */
export interface CheckAnswer {
  readonly run: number;
  readonly part: Partial<LiveCheck>;
}
