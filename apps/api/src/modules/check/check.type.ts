import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Snapshot } from '../sources/snapshot.type.ts';
import { TextRange } from '../sources/text-range.type.ts';
import {
  AnchorStateEnum,
  DiffOperationEnum,
  FindingKindEnum,
  FindingSeverityEnum,
  type AnchorStateName,
  type DiffOperationName,
  type FindingKindName,
  type FindingSeverityName,
} from './check.enums.ts';

@ObjectType({ description: 'A run of words in a comparison of a quotation with its source.' })
export class WordDiff {
  @Field(() => DiffOperationEnum, { description: 'What becomes of the words.' })
  op!: DiffOperationName;

  @Field(() => String, { description: 'The words, with the white space that follows them.' })
  text!: string;
}

@ObjectType({
  description: 'Whether words that a claim quotes stand in a source. Advice: people give the verdict.',
})
export class QuotationCheck {
  @Field(() => Int, { description: 'Where the quoted words begin in the claim, in code points.' })
  start!: number;

  @Field(() => Int, { description: 'Where they end.' })
  end!: number;

  @Field(() => String, { description: 'The quoted words, without their quotation marks.' })
  text!: string;

  @Field(() => AnchorStateEnum, { description: 'How they stand in the text.' })
  state!: AnchorStateName;

  @Field(() => Snapshot, {
    nullable: true,
    description: 'The snapshot they were found in; null when in none.',
  })
  snapshot!: Snapshot | null;

  @Field(() => TextRange, {
    nullable: true,
    description: 'Where they stand in the snapshot; null when nowhere.',
  })
  span!: TextRange | null;

  @Field(() => [WordDiff], { description: 'How the words differ; empty where they do not.' })
  diff!: readonly WordDiff[];

  @Field(() => [String], { description: 'The kinds of change, such as `NUMBER` or `NEGATION`; else empty.' })
  changes!: readonly string[];
}

@ObjectType({ description: 'A sentence of a source that bears on a claim.' })
export class BearingSentence {
  @Field(() => Int, { description: 'Its number in the source, from 0.' })
  index!: number;

  @Field(() => Int, { description: 'Where it begins in the snapshot, in code points.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;

  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  @Field(() => Float, { description: 'How much it bears on the claim; only the order means something.' })
  score!: number;

  @Field(() => [String], { description: 'Words that claim and sentence share.' })
  shared!: readonly string[];
}

@ObjectType({
  description: 'Something about a claim and a source that an editor should look at. Advice, never a verdict.',
})
export class Finding {
  @Field(() => FindingKindEnum, { description: 'What it is about.' })
  kind!: FindingKindName;

  @Field(() => FindingSeverityEnum, { description: 'How much it weighs.' })
  severity!: FindingSeverityName;

  @Field(() => String, { description: 'One English sentence for the editor.' })
  message!: string;

  @Field(() => TextRange, {
    nullable: true,
    description: 'Where in the claim, in code points; null when the claim lacks something.',
  })
  claim!: TextRange | null;

  @Field(() => TextRange, {
    nullable: true,
    description: 'Where in the snapshot; null when it has nothing to set against the claim.',
  })
  passage!: TextRange | null;

  @Field(() => Snapshot, { description: 'The snapshot that the claim was held against.' })
  snapshot!: Snapshot;
}

@ObjectType({ description: 'What the checker says of a claim and one snapshot.' })
export class ClaimCheck {
  @Field(() => [QuotationCheck], { description: 'Each quotation in the claim.' })
  quotations!: readonly QuotationCheck[];

  @Field(() => [BearingSentence], { description: 'The sentences that bear on the claim, most of all first.' })
  sentences!: readonly BearingSentence[];

  @Field(() => [Finding], {
    description:
      'Where the claim and the sentences that bear on it differ. None means that nothing was noticed, not that the claim is borne out.',
  })
  findings!: readonly Finding[];
}
