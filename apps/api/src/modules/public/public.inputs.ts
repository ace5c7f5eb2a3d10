import type { PublicationStatus } from '@verbatim/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { SourceKindEnum, type SourceKind } from '../sources/source.enums.ts';
import { PublicStatusEnum } from './public-claim.type.ts';
import { ClaimOrderEnum, NamedOrderEnum, type ClaimOrder, type NamedOrder } from './public-order.enums.ts';

@ArgsType()
export class PublicPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many entries at most from the beginning, or after `after`: 0 to 100, 20 unless given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry after which to begin.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many entries at most from the end, or before `before`: 0 to 100. The order of the entries stays the same. Not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry before which to end.' })
  before?: string | null;
}

@InputType('ClaimFilter', {
  description:
    'Which claims are wanted. A claim must meet every field that is given, and of a list any one value; an empty list is met by none. At most 50 values a list. Example: `{ ratings: ["false", "mostly-false"], languages: ["en"], publishedSince: "2024-01-01T00:00:00Z" }`.',
})
export class ClaimFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Keys of ratings. Example: `["false", "mostly-false"]`.',
  })
  ratings?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of claimants.' })
  claimants?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of sources that the claim was checked against or made in.',
  })
  sources?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Publishers of such sources, written as they are there. Example: `["Lindvik Post"]`.',
  })
  publishers?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of topics.' })
  topics?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages of the claim as BCP 47 tags, written as they are there. Example: `["en"]`.',
  })
  languages?: string[] | null;

  @Field(() => [PublicStatusEnum], { nullable: true, description: 'What became of the claim.' })
  publicationStatuses?: PublicationStatus[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First published at this moment or later. Example: `"2024-01-01T00:00:00Z"`.',
  })
  publishedSince?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First published before this moment.' })
  publishedBefore?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last changed at this moment or later.' })
  updatedSince?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last changed before this moment.' })
  updatedBefore?: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Made on this day or later. Example: `"2024-01-23"`.',
  })
  claimedSince?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Made before this day.' })
  claimedBefore?: string | null;
}

@ArgsType()
export class ClaimListArgs extends PublicPageArgs {
  @Field(() => ClaimFilter, {
    nullable: true,
    description: 'Which claims are wanted; all unless given.',
  })
  filter?: ClaimFilter | null;

  @Field(() => ClaimOrderEnum, {
    defaultValue: 'PUBLISHED_AT_DESC',
    description: 'In which order. A cursor is good in the order that it comes from.',
  })
  orderBy!: ClaimOrder;
}

@ArgsType()
export class SearchArgs extends PublicPageArgs {
  @Field(() => String, {
    description:
      'Words to search for in claim, claimant, topics, quotations, titles of sources and rationale. `"a phrase"` in quotation marks, `or` between alternatives, `-word` for what must not be there. Example: `"tram line" budget -bus`.',
  })
  query!: string;

  @Field(() => String, {
    defaultValue: 'en',
    description:
      'Language of the words as a BCP 47 tag, so that other forms of them are found too. Example: `de`.',
  })
  language!: string;

  @Field(() => ClaimFilter, {
    nullable: true,
    description: 'Which claims are wanted; all unless given.',
  })
  filter?: ClaimFilter | null;
}

@ArgsType()
export class NamedListArgs extends PublicPageArgs {
  @Field(() => NamedOrderEnum, {
    defaultValue: 'UPDATED_AT_DESC',
    description: 'In which order. A cursor is good in the order that it comes from.',
  })
  orderBy!: NamedOrder;
}

@InputType('SourceFilter', {
  description:
    'Which sources are wanted. A source must meet every field that is given, and of a list any one value; an empty list is met by none. At most 50 values a list.',
})
export class SourceFilter {
  @Field(() => [SourceKindEnum], { nullable: true, description: 'What it is. Example: `[TRANSCRIPT]`.' })
  kinds?: SourceKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Publishers, written as they are there.' })
  publishers?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages as BCP 47 tags, written as they are there. Example: `["en"]`.',
  })
  languages?: string[] | null;
}

@ArgsType()
export class SourceListArgs extends NamedListArgs {
  @Field(() => SourceFilter, {
    nullable: true,
    description: 'Which sources are wanted; all unless given.',
  })
  filter?: SourceFilter | null;
}
