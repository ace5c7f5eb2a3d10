import { ANCHOR_STATES } from '@verbatim/checker';
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
