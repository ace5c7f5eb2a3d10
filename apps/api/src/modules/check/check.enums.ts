import { ANCHOR_STATES, FINDING_KINDS, SEVERITIES } from '@verbatim/checker';
import { registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';

export const AnchorStateEnum = enumObject(ANCHOR_STATES);
export type AnchorStateName = keyof typeof AnchorStateEnum;

registerEnumType(AnchorStateEnum, {
  name: 'AnchorState',
  description:
    'How words stand in a text. A quotation stands if it is EXACT, ENCODING or CONVENTION anywhere in the text.',
  valuesConfig: {
    EXACT: { description: 'Character for character.' },
    ENCODING: { description: 'But for quotes, dashes, white space, ligatures or normal form.' },
    CONVENTION: {
      description:
        'But for what quoting allows: an ellipsis, a bracketed insertion, a capital, final punctuation.',
    },
    ALTERED: { description: 'Close to words of the text, with differences in the wording.' },
    AMBIGUOUS: { description: 'At several equal places, when one is wanted.' },
    ABSENT: { description: 'Nowhere in the text.' },
    UNDETERMINED: { description: 'Not decided in the time allowed.' },
  },
});

export const DiffOperationEnum = enumObject(['EQUAL', 'DELETE', 'INSERT']);
export type DiffOperationName = keyof typeof DiffOperationEnum;

registerEnumType(DiffOperationEnum, {
  name: 'DiffOperation',
  description: 'What becomes of words of the source in a quotation.',
  valuesConfig: {
    EQUAL: { description: 'In both.' },
    DELETE: { description: 'In the source, missing from the quotation.' },
    INSERT: { description: 'In the quotation, not in the source.' },
  },
});

export const FindingKindEnum = enumObject(FINDING_KINDS);
export type FindingKindName = keyof typeof FindingKindEnum;

registerEnumType(FindingKindEnum, {
  name: 'FindingKind',
  description: 'What a finding is about.',
  valuesConfig: {
    QUOTE: { description: 'Quoted words that the source has otherwise or not at all.' },
    NUMBER: { description: 'Another number, or one that the source does not give.' },
    DATE: { description: 'Another date.' },
    NAME: { description: 'Another name, or one that the source does not mention.' },
    NEGATION: { description: 'A negation that only one side has.' },
    UNIT: { description: 'The same figure in another unit or currency.' },
    QUANTIFIER: { description: 'All, most, some, few or none where the other side says otherwise.' },
    MODALITY: { description: 'Certain on one side, possible or planned on the other.' },
    ATTRIBUTION: { description: 'Said by somebody else.' },
    WORDING: { description: 'A word in the place of another, such as its opposite.' },
  },
});

export const FindingSeverityEnum = enumObject(SEVERITIES);
export type FindingSeverityName = keyof typeof FindingSeverityEnum;

registerEnumType(FindingSeverityEnum, {
  name: 'FindingSeverity',
  description: 'How much a finding weighs.',
  valuesConfig: {
    HIGH: { description: 'Claim and source contradict one another.' },
    MEDIUM: { description: 'The source does not bear it out.' },
    LOW: { description: 'Worth a look.' },
  },
});
