import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Snapshot } from '../sources/snapshot.type.ts';
import { TextRange } from '../sources/text-range.type.ts';
import {
  AnchorStateEnum,
  DiffOperationEnum,
  type AnchorStateName,
  type DiffOperationName,
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

@ObjectType({ description: 'What the checker says of a claim and one snapshot.' })
export class ClaimCheck {
  @Field(() => [QuotationCheck], { description: 'Each quotation in the claim.' })
  quotations!: readonly QuotationCheck[];

  @Field(() => [BearingSentence], { description: 'The sentences that bear on the claim, most of all first.' })
  sentences!: readonly BearingSentence[];
}
