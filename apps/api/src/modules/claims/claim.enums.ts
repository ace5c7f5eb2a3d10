import {
  PRIORITIES,
  PUBLICATION_KINDS,
  PUBLICATION_STATUSES,
  VERIFICATION_ACTIONS,
  VERIFICATION_STATUSES,
} from '@verbatim/shared';
import { registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';

export const VerificationStatusEnum = enumObject(VERIFICATION_STATUSES);

registerEnumType(VerificationStatusEnum, {
  name: 'VerificationStatus',
  description: 'Where the work on the newest revision of a claim stands.',
  valuesConfig: {
    UNCHECKED: { description: 'Nobody has worked on it.' },
    IN_PROGRESS: { description: 'Being checked.' },
    IN_REVIEW: { description: 'Waiting for another person.' },
    CHANGES_REQUESTED: { description: 'Sent back by a reviewer.' },
    APPROVED: { description: 'Somebody else has approved each contributor’s part.' },
    REJECTED: { description: 'Not a checkable claim.' },
  },
});

export const PublicationStatusEnum = enumObject(PUBLICATION_STATUSES);

registerEnumType(PublicationStatusEnum, {
  name: 'PublicationStatus',
  description: 'What the public sees of a claim.',
  valuesConfig: {
    UNPUBLISHED: { description: 'Nothing; it was never published.' },
    PUBLISHED: { description: 'Its first publication.' },
    CORRECTED: { description: 'A correction of what was published.' },
    RETRACTED: { description: 'That it was taken back.' },
    WITHHELD: { description: 'That it was taken down, pending a decision of two people.' },
  },
});

export const PublicationKindEnum = enumObject(PUBLICATION_KINDS);

registerEnumType(PublicationKindEnum, {
  name: 'PublicationKind',
  description: 'What becomes of a revision once it is approved and published.',
  valuesConfig: {
    PUBLICATION: { description: 'The first publication of the claim.' },
    CORRECTION: { description: 'Replaces what was published; carries a public note.' },
    RETRACTION: { description: 'Takes back what was published; carries a public note.' },
  },
});

export const PriorityEnum = enumObject(PRIORITIES);

registerEnumType(PriorityEnum, {
  name: 'Priority',
  description: 'How soon the work on a claim is wanted.',
  valuesConfig: {
    LOW: { description: 'When there is time.' },
    NORMAL: { description: 'In its turn.' },
    HIGH: { description: 'Before what is normal.' },
    URGENT: { description: 'Now.' },
  },
});

export const ClaimListEnum = enumObject(['ALL', 'MINE', 'WAITING_FOR_ME']);
export type ClaimListName = keyof typeof ClaimListEnum;

registerEnumType(ClaimListEnum, {
  name: 'ClaimList',
  description: 'Whose claims a list has.',
  valuesConfig: {
    ALL: { description: 'Everybody’s.' },
    MINE: {
      description: 'Those given to the signed-in person, or to nobody while they wrote the newest revision.',
    },
    WAITING_FOR_ME: {
      description: 'Those whose next step is theirs: to work on, to review, to publish, to rate blindly.',
    },
  },
});

export const ClaimListOrderEnum = enumObject([
  'UPDATED_AT_DESC',
  'UPDATED_AT_ASC',
  'CREATED_AT_DESC',
  'CREATED_AT_ASC',
  'DUE_ON_ASC',
  'PRIORITY_DESC',
]);
export type ClaimListOrder = keyof typeof ClaimListOrderEnum;

registerEnumType(ClaimListOrderEnum, {
  name: 'ClaimListOrder',
  description: 'In which order the claims of the desk come.',
  valuesConfig: {
    UPDATED_AT_DESC: { description: 'What changed last comes first.' },
    UPDATED_AT_ASC: { description: 'What nobody has touched for longest comes first.' },
    CREATED_AT_DESC: { description: 'The newest claim comes first.' },
    CREATED_AT_ASC: { description: 'The oldest claim comes first.' },
    DUE_ON_ASC: {
      description:
        'Open work by the day by which it is wanted, of one day the more urgent first; then what has no day, or is approved or rejected.',
    },
    PRIORITY_DESC: {
      description: 'The most urgent comes first, among those the open work that is wanted soonest.',
    },
  },
});

export const StanceEnum = enumObject(['SUPPORTS', 'REFUTES', 'CONTEXT']);
export type Stance = keyof typeof StanceEnum;

registerEnumType(StanceEnum, {
  name: 'Stance',
  description: 'How evidence bears on a claim.',
  valuesConfig: {
    SUPPORTS: { description: 'Bears the claim out.' },
    REFUTES: { description: 'Speaks against the claim.' },
    CONTEXT: { description: 'Helps to understand it.' },
  },
});

/** What a person may do with a claim: the moves of the verification table, and what touches the public. */
export const CLAIM_ACTIONS = [...VERIFICATION_ACTIONS, 'PUBLISH', 'WITHHOLD'] as const;
export type ClaimAction = (typeof CLAIM_ACTIONS)[number];
export const ClaimActionEnum = enumObject(CLAIM_ACTIONS);

registerEnumType(ClaimActionEnum, {
  name: 'ClaimAction',
  description: 'What somebody can do with a claim.',
  valuesConfig: {
    EDIT: { description: '`reviseClaim`: a new revision.' },
    SEND_TO_REVIEW: { description: '`sendToReview`: ask another person to review it.' },
    TAKE_BACK: { description: '`takeBack`: go on working on what waits for review.' },
    APPROVE: { description: '`approve`: find the newest revision right.' },
    REQUEST_CHANGES: { description: '`requestChanges`: send it back with what has to change.' },
    REJECT: { description: '`reject`: set it aside as not checkable.' },
    REOPEN: { description: '`reopen`: work again on what was set aside.' },
    PUBLISH: { description: '`publish`: make the approved revision public.' },
    WITHHOLD: { description: '`withhold`: take down at once what is public.' },
  },
});
