import { PUBLICATION_KINDS, type PublicationKind, type PublicationStatus } from '@verbatim/shared';
import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { PublicAppearance, PublicEvidence } from './public-evidence.type.ts';
import { PublicClaimant, PublicSource, PublicTopic } from './public-named.type.ts';
import { PublicNode } from './public-node.type.ts';
import { PublicProof } from './public-proof.type.ts';
import { PublicRating } from './public-rating.type.ts';

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

export const PublicKindEnum = enumObject(PUBLICATION_KINDS);

registerEnumType(PublicKindEnum, {
  name: 'PublicationKind',
  description: 'What a publication does.',
  valuesConfig: {
    PUBLICATION: { description: 'Makes a claim public for the first time.' },
    CORRECTION: { description: 'Replaces what was published; carries a public note.' },
    RETRACTION: { description: 'Takes back what was published; carries a public note.' },
  },
});

@ObjectType('Publication', {
  description:
    'One publication of a claim: the first, a correction or a retraction, complete in itself. What was withheld has lost everything but number, kind and date.',
})
export class PublicPublication {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 … within the claim.' })
  number!: number;

  @Field(() => PublicKindEnum, { description: 'Publication, correction or retraction.' })
  kind!: PublicationKind;

  @Field(() => DateTimeScalar, { description: 'When it went public.' })
  publishedAt!: string;

  @Field(() => String, { nullable: true, description: 'What readers were told of the change.' })
  publicNote!: string | null;

  @Field(() => [String], {
    description:
      'What of the content differs from the publication before, by its name there. Example: `["rating", "rationale"]`. Of the first publication: everything.',
  })
  changed!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the published content as canonical JSON (RFC 8785), in hexadecimal.',
  })
  contentSha256!: string | null;

  @Extensions({ cost: 5 })
  @Field(() => PublicProof, {
    nullable: true,
    description:
      'That it stands in the public log; null for the moments until a signed head covers it, and when it was withheld.',
  })
  proof!: PublicProof | null;

  @Field(() => String, { nullable: true, description: "The claim in the editor's words." })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the claim as a BCP 47 tag.' })
  language!: string | null;

  @Field(() => PublicClaimant, { nullable: true, description: 'Who made the claim; null when not known.' })
  claimant!: PublicClaimant | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the claim was made; null when not known.',
  })
  claimedOn!: string | null;

  @Field(() => PublicRating, {
    nullable: true,
    description: 'The verdict that was given then, as it was approved.',
  })
  rating!: PublicRating | null;

  @Field(() => String, { nullable: true, description: 'Why the rating was what it was.' })
  rationale!: string | null;

  @Extensions({ assumedSize: 2 })
  @Field(() => [PublicTopic], { description: 'What the claim is about.' })
  topics!: PublicTopic[];

  @Extensions({ assumedSize: 3 })
  @Field(() => [PublicSource], { description: 'The sources that the check rested on.' })
  sources!: PublicSource[];

  @Field(() => [PublicEvidence], { description: 'The very words that the check rested on, in order.' })
  evidence!: PublicEvidence[];

  @Extensions({ assumedSize: 2 })
  @Field(() => [PublicAppearance], { description: 'Where the claim was made, in order.' })
  appearances!: PublicAppearance[];
}

@ObjectType('Claim', {
  implements: PublicNode,
  description:
    'A published check of one claim. While it is WITHHELD, everything but id, status and dates is null or empty.',
})
export class PublicClaim extends PublicNode {
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

  @Field(() => PublicRating, { nullable: true, description: 'The verdict, as it was approved.' })
  rating!: PublicRating | null;

  @Field(() => String, { nullable: true, description: 'Why the rating is what it is.' })
  rationale!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What readers are told of a correction or a retraction.',
  })
  publicNote!: string | null;

  @Extensions({ assumedSize: 2 })
  @Field(() => [PublicTopic], { description: 'What it is about.' })
  topics!: PublicTopic[];

  @Extensions({ assumedSize: 3 })
  @Field(() => [PublicSource], { description: 'The sources that the check rests on.' })
  sources!: PublicSource[];

  @Field(() => [PublicEvidence], { description: 'The very words that the check rests on, in order.' })
  evidence!: PublicEvidence[];

  @Extensions({ assumedSize: 2 })
  @Field(() => [PublicAppearance], { description: 'Where the claim was made, in order.' })
  appearances!: PublicAppearance[];

  @Extensions({ assumedSize: 2 })
  @Field(() => [PublicPublication], {
    description:
      'Every publication of it, newest first: what is served now, and the corrections and earlier publications before. Empty while it is WITHHELD.',
  })
  publications!: PublicPublication[];

  @Field(() => DateTimeScalar, { description: 'When it was first published.' })
  publishedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When what is served of it last changed.' })
  updatedAt!: string;
}
