import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { SourceKindEnum, type SourceKind } from '../sources/source.enums.ts';
import { PublicNode } from './public-node.type.ts';

@ObjectType('Claimant', {
  implements: PublicNode,
  description: 'The person or organisation that made a claim.',
})
export class PublicClaimant extends PublicNode {
  @Field(() => String, { description: 'Name. Example: `Port authority of Lindvik`.' })
  name!: string;

  @Field(() => Int, { description: 'How many published claims they made.' })
  claimCount!: number;
}

@ObjectType('Topic', { implements: PublicNode, description: 'What a claim is about.' })
export class PublicTopic extends PublicNode {
  @Field(() => String, { description: 'Name to show. Example: `Public transport`.' })
  name!: string;

  @Field(() => String, { description: 'Short name for addresses. Example: `public-transport`.' })
  slug!: string;

  @Field(() => Int, { description: 'How many published claims are about it.' })
  claimCount!: number;
}

@ObjectType('Source', {
  implements: PublicNode,
  description:
    'A publication whose text claims were checked against, or in which a claim was made. Within a claim it is as it was when the claim was approved.',
})
export class PublicSource extends PublicNode {
  @Field(() => SourceKindEnum, { description: 'What it is.' })
  kind!: SourceKind;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who published it; null when not known. Example: `Lindvik Post`.',
  })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null when not known.' })
  url!: string | null;

  @Field(() => String, { description: 'Language of its text as a BCP 47 tag, such as `en`.' })
  language!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of its publication; null when not known.' })
  publishedOn!: string | null;

  @Field(() => Int, { description: 'How many published claims were checked against it or made in it.' })
  claimCount!: number;
}
