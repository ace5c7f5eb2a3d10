import type { CheckedFinding } from './live-check.ts';

/** That a finding does not matter, and why; `by` says who thinks so once it is saved. */
export interface DismissedFinding {
  /** Key of the finding. When claim or source change at the place, it is another finding. */
  readonly finding: string;
  readonly message: string;
  readonly reason: string;
  readonly by: { readonly name: string; readonly at: string } | null;
}

/** The findings of a claim that were set aside. */
export interface Dismissals {
  readonly dismissed: readonly DismissedFinding[];
  readonly busy: boolean;
  /** Null for those who may change nothing. */
  readonly change: {
    readonly dismiss: (finding: CheckedFinding, reason: string) => void;
    readonly takeUp: (finding: string) => void;
  } | null;
}
