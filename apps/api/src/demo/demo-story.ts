import type { Priority, PublicationKind, VerificationAction } from '@verbatim/shared';
import type { Stance } from '../modules/claims/claim.enums.ts';
import type { DemoPerson } from './demo-people.ts';
import type { DemoTopicKey } from './demo-topics.ts';
import type { DemoSourceKey } from './demo-sources.ts';

/** Words of a source. They must stand in its first snapshot once. */
export interface DemoWords {
  readonly source: DemoSourceKey;
  readonly words: string;
}

/** Words that bear on a claim. */
export interface DemoEvidence extends DemoWords {
  readonly stance: Stance;
  readonly note?: string;
}

/** What a revision of a demo claim says; what is left out stays. */
export interface DemoContent {
  readonly text?: string;
  readonly claimant?: string;
  readonly claimedOn?: string;
  /** Key of a rating of the scale that ships. */
  readonly rating?: string;
  readonly rationale?: string;
  readonly appearedAt?: string;
  readonly evidence?: readonly DemoEvidence[];
  readonly topics?: readonly DemoTopicKey[];
  readonly proposes?: PublicationKind;
  readonly publicNote?: string;
}

/** One thing that somebody does with a claim. Each raises its version by one. */
export type DemoStep =
  | {
      readonly by: DemoPerson;
      readonly action: Exclude<VerificationAction, 'EDIT'>;
      readonly comment?: string;
    }
  | { readonly by: DemoPerson; readonly action: 'REVISE'; readonly content: DemoContent }
  | { readonly by: DemoPerson; readonly action: 'PUBLISH' }
  | { readonly by: DemoPerson; readonly action: 'WITHHOLD'; readonly reason: string }
  | {
      readonly by: DemoPerson;
      readonly action: 'ASSIGN';
      readonly to: DemoPerson;
      /** Days from the day on which the demo is filled in; before it when negative. */
      readonly dueInDays: number;
      readonly priority: Priority;
    }
  | { readonly by: DemoPerson; readonly action: 'ASK'; readonly message: string; readonly at: DemoWords }
  | { readonly by: DemoPerson; readonly action: 'WANT_BLIND_VERDICTS' }
  | {
      readonly by: DemoPerson;
      readonly action: 'GIVE_BLIND_VERDICT';
      readonly rating: string;
      readonly rationale: string;
    }
  | {
      readonly by: DemoPerson;
      readonly action: 'LINK';
      /** First text of a claim that is filled in before this one. */
      readonly otherText: string;
      readonly reason: string;
    };

/** A claim of the demo and what becomes of it. */
export interface DemoClaim {
  readonly by: DemoPerson;
  readonly content: DemoContent & { readonly text: string };
  readonly steps: readonly DemoStep[];
}

/** From the desk to the public: sent by one, approved and published by another. */
export function published(comment?: string): DemoStep[] {
  return [
    { by: 'editor', action: 'SEND_TO_REVIEW' },
    { by: 'reviewer', action: 'APPROVE', ...(comment !== undefined && { comment }) },
    { by: 'reviewer', action: 'PUBLISH' },
  ];
}
