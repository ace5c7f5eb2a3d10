import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { DiffOperationEnum, type DiffOperationName } from '../check/check.enums.ts';
import { Evidence, Revision } from './revision.type.ts';

export const RevisionFieldEnum = enumObject([
  'LANGUAGE',
  'CLAIMANT',
  'CLAIMED_ON',
  'RATING',
  'PROPOSES',
  'TOPICS',
  'APPEARANCES',
]);
export type RevisionFieldName = keyof typeof RevisionFieldEnum;

registerEnumType(RevisionFieldEnum, {
  name: 'RevisionField',
  description: 'A fact of a revision beside its texts and its evidence.',
  valuesConfig: {
    LANGUAGE: { description: 'Language of the claim.' },
    CLAIMANT: { description: 'Who made the claim.' },
    CLAIMED_ON: { description: 'Day on which the claim was made.' },
    RATING: { description: 'The verdict.' },
    PROPOSES: { description: 'What approving the revision leads to.' },
    TOPICS: { description: 'What the claim is about.' },
    APPEARANCES: { description: 'Where the claim was made.' },
  },
});

@ObjectType({ description: 'A run of words in a comparison of two revisions.' })
export class TextChange {
  @Field(() => DiffOperationEnum, { description: 'What becomes of the words from the first to the second.' })
  op!: DiffOperationName;

  @Field(() => String, { description: 'The words, with their white space.' })
  text!: string;
}

@ObjectType({ description: 'A fact that two revisions have differently.' })
export class FieldChange {
  @Field(() => RevisionFieldEnum, { description: 'Which fact.' })
  field!: RevisionFieldName;

  @Field(() => String, { nullable: true, description: 'As the first has it; null when it has none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As the second has it; null when it has none.' })
  after!: string | null;
}

@ObjectType({ description: 'What differs between two revisions of a claim.' })
export class RevisionComparison {
  @Field(() => Revision, { description: 'The first.' })
  from!: Revision;

  @Field(() => Revision, { description: 'The second.' })
  to!: Revision;

  @Field(() => [TextChange], { description: 'The claim, word by word; empty when it is the same.' })
  text!: readonly TextChange[];

  @Field(() => [TextChange], { description: 'The rationale, word by word; empty when it is the same.' })
  rationale!: readonly TextChange[];

  @Field(() => [TextChange], { description: 'The public note, word by word; empty when it is the same.' })
  publicNote!: readonly TextChange[];

  @Field(() => [FieldChange], { description: 'Everything else that is different, but for evidence.' })
  fields!: readonly FieldChange[];

  @Field(() => [Evidence], {
    description: 'Evidence that only the second has, or has with another stance or note.',
  })
  evidenceAdded!: readonly Evidence[];

  @Field(() => [Evidence], {
    description: 'Evidence that only the first has, or has with another stance or note.',
  })
  evidenceRemoved!: readonly Evidence[];
}
