import type { PublicationStatus } from '@verbatim/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { PublicEvidence, PublicAppearance, PublicSource } from './public-evidence.type.ts';

/** What clients may know of: a claim that was never published does not exist for them. */
export const PublicStatusEnum = enumObject(['PUBLISHED', 'CORRECTED', 'RETRACTED', 'WITHHELD']);

registerEnumType(PublicStatusEnum, {
  name: 'PublicationStatus',
  description: 'What became of a published claim.',
  valuesConfig: {
    PUBLISHED: { description: 'It stands as first published.' },
    CORRECTED: { description: 'It was corrected: `publicNote` says what changed.' },
    RETRACTED: {
      description: 'It was taken back: `publicNote` says why. Do not show its verdict as standing.',
    },
    WITHHELD: { description: 'It was taken down for the time being: only id, status and dates are served.' },
  },
});

@ObjectType('Claimant', { description: 'The person or organisation that made a claim.' })
export class PublicClaimant {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType('Rating', { description: 'The verdict on a claim, as it was when the claim was published.' })
export class PublicRating {
  @Field(() => String, { description: 'Stable name within the scale for programs, such as `mostly-true`.' })
  key!: string;

  @Field(() => String, { description: 'Name to show, such as “Mostly true”.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Higher is truer; null for a label that stands outside the order, such as “Unproven”.',
  })
  value!: number | null;

  @Field(() => String, {
    description: 'CSS colour, such as `#1a6b3c`. Show it with the name or the icon, never alone.',
  })
  colour!: string;

  @Field(() => String, { description: 'Name of the icon that goes with the colour, such as `check`.' })
  icon!: string;

  @Field(() => String, { description: 'When the label is given.' })
  explanation!: string;

  @Field(() => String, { description: 'Name of the rating scale.' })
  scale!: string;
}

@ObjectType('Claim', {
  description:
    'A published check of one claim. While it is WITHHELD, everything but id, status and dates is null or empty.',
})
export class PublicClaim {
  @Field(() => ID, { description: 'Stable for ever; tells nothing about order or number.' })
  id!: string;

  @Field(() => PublicStatusEnum, { description: 'What became of it.' })
  publicationStatus!: PublicationStatus;

  @Field(() => String, { nullable: true, description: "The claim in the editor's words." })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the claim as a BCP 47 tag, such as `en`.',
  })
  language!: string | null;

  @Field(() => PublicClaimant, { nullable: true, description: 'Who made the claim; null when not known.' })
  claimant!: PublicClaimant | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the claim was made; null when not known.',
  })
  claimedOn!: string | null;

  @Field(() => PublicRating, { nullable: true, description: 'The verdict.' })
  rating!: PublicRating | null;

  @Field(() => String, { nullable: true, description: 'Why the rating is what it is.' })
  rationale!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What readers are told of a correction or a retraction.',
  })
  publicNote!: string | null;

  @Field(() => [PublicSource], { description: 'The sources that the check rests on.' })
  sources!: PublicSource[];

  @Field(() => [PublicEvidence], { description: 'The very words that the check rests on, in order.' })
  evidence!: PublicEvidence[];

  @Field(() => [PublicAppearance], { description: 'Where the claim was made, in order.' })
  appearances!: PublicAppearance[];

  @Field(() => DateTimeScalar, { description: 'When it was first published.' })
  publishedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When what is served of it last changed.' })
  updatedAt!: string;
}
