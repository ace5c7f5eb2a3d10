import { registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';

export const ClaimOrderEnum = enumObject([
  'PUBLISHED_AT_DESC',
  'PUBLISHED_AT_ASC',
  'UPDATED_AT_DESC',
  'UPDATED_AT_ASC',
]);
export type ClaimOrder = keyof typeof ClaimOrderEnum;

registerEnumType(ClaimOrderEnum, {
  name: 'ClaimOrder',
  description: 'In which order claims come.',
  valuesConfig: {
    PUBLISHED_AT_DESC: { description: 'What was published last comes first.' },
    PUBLISHED_AT_ASC: { description: 'What was published first comes first.' },
    UPDATED_AT_DESC: {
      description: 'What was published, corrected, retracted or withheld last comes first.',
    },
    UPDATED_AT_ASC: {
      description: 'What has not changed for longest comes first: to follow all changes from a moment on.',
    },
  },
});

export const NamedOrderEnum = enumObject(['UPDATED_AT_DESC', 'UPDATED_AT_ASC', 'NAME_ASC', 'NAME_DESC']);
export type NamedOrder = keyof typeof NamedOrderEnum;

registerEnumType(NamedOrderEnum, {
  name: 'NamedOrder',
  description: 'In which order sources, claimants or topics come.',
  valuesConfig: {
    UPDATED_AT_DESC: { description: 'That of the claim that changed last comes first.' },
    UPDATED_AT_ASC: { description: 'That of the claim that changed last comes last.' },
    NAME_ASC: { description: 'By name or title, from the beginning of the alphabet.' },
    NAME_DESC: { description: 'By name or title, from the end of the alphabet.' },
  },
});
