import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/graphql/page-info.type.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from '../people/person.type.ts';
import { SourceKindEnum, type SourceKind } from './source.enums.ts';

@ObjectType({ description: 'A publication whose text claims are checked against.' })
export class Source {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => SourceKindEnum, { description: 'What it is.' })
  kind!: SourceKind;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url!: string | null;

  @Field(() => String, { description: 'Language of the text as a BCP 47 tag, such as `en`.' })
  language!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication.' })
  publishedOn!: Date | null;

  @Field(() => Int, { description: 'Raised by every change.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was added to the desk.' })
  createdAt!: Date;

  @Field(() => Person, { description: 'Who added it.' })
  createdBy!: Person;
}

@ObjectType({ description: 'One entry of a list of sources.' })
export class SourceEdge {
  @Field(() => String, { description: 'Place in the list, to be given as `after`.' })
  cursor!: string;

  @Field(() => Source, { description: 'The source.' })
  node!: Source;
}

@ObjectType({ description: 'A page of a list of sources.' })
export class SourceConnection {
  @Field(() => Int, { description: 'How many the whole list has.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => [SourceEdge], { description: 'The entries of the page.' })
  edges!: SourceEdge[];
}
