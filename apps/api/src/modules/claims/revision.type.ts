import type { PublicationKind } from '@verbatim/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from '../people/person.type.ts';
import { Rating } from '../ratings/rating.type.ts';
import { Snapshot } from '../sources/snapshot.type.ts';
import { Source } from '../sources/source.type.ts';
import { PublicationKindEnum, StanceEnum, type Stance } from './claim.enums.ts';

@ObjectType({
  description: 'A stretch of a snapshot, as W3C Web Annotation selectors. Positions are code points.',
})
export class Span {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: 'Position of the first character in the snapshot.' })
  start!: number;

  @Field(() => Int, { description: 'Position after the last character.' })
  end!: number;

  @Field(() => String, { description: 'The words themselves.' })
  exact!: string;

  @Field(() => String, { description: 'What stands before them.' })
  prefix!: string;

  @Field(() => String, { description: 'What follows them.' })
  suffix!: string;

  @Field(() => Snapshot, { description: 'The snapshot they are taken from.' })
  snapshot!: Snapshot;
}

@ObjectType({ description: 'A span that bears on a claim.' })
export class Evidence {
  @Field(() => ID, { description: 'Stable id within the revision.' })
  id!: string;

  @Field(() => StanceEnum, { description: 'How it bears on the claim.' })
  stance!: Stance;

  @Field(() => String, { description: 'What readers should know of it; may be empty.' })
  note!: string;

  @Field(() => Span, { description: 'The words.' })
  span!: Span;
}

@ObjectType({ description: 'Where a claim was made.' })
export class Appearance {
  @Field(() => ID, { description: 'Stable id within the revision.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Address of the place; null when a source is named.' })
  url!: string | null;

  @Field(() => Source, {
    nullable: true,
    description: 'The source it was made in; null when only an address is known.',
  })
  source!: Source | null;

  @Field(() => Span, { nullable: true, description: 'The words in the source, when known.' })
  span!: Span | null;
}

@ObjectType({ description: 'The person or organisation that made a claim.' })
export class Claimant {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType({ description: "One state of a claim's content: numbered, immutable." })
export class Revision {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 … within the claim.' })
  number!: number;

  @Field(() => String, { description: "The claim in the editor's words." })
  text!: string;

  @Field(() => String, { description: 'Language of the claim as a BCP 47 tag.' })
  language!: string;

  @Field(() => Claimant, { nullable: true, description: 'Who made the claim, when known.' })
  claimant!: Claimant | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the claim was made, when known.' })
  claimedOn!: Date | null;

  @Field(() => Rating, { nullable: true, description: 'The verdict; null while there is none.' })
  rating!: Rating | null;

  @Field(() => String, { description: 'Why the rating is what it is; empty while unwritten.' })
  rationale!: string;

  @Field(() => PublicationKindEnum, { description: 'What approving it leads to.' })
  proposes!: PublicationKind;

  @Field(() => String, {
    nullable: true,
    description: 'What readers are told of a correction or a retraction.',
  })
  publicNote!: string | null;

  @Field(() => Person, { description: 'Who wrote the revision.' })
  author!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => [Evidence], { description: 'What the verdict rests on, in order.' })
  evidence!: Evidence[];

  @Field(() => [Appearance], { description: 'Where the claim was made, in order.' })
  appearances!: Appearance[];
}
