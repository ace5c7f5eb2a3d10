import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Conflict } from '../people/conflict.type.ts';
import { Snapshot } from './snapshot.type.ts';
import { CaptureMethodEnum, SourceKindEnum, type CaptureMethod, type SourceKind } from './source.enums.ts';
import { Source } from './source.type.ts';

@InputType({ description: 'A new source with the text of its first snapshot.' })
export class CreateSourceInput {
  @Field(() => SourceKindEnum, { description: 'What it is.' })
  kind!: SourceKind;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read: http:// or https://.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the language; `en` when left out.' })
  language?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of publication. When left out, a `date YYYY-MM-DD` at the head of the text is taken for it.',
  })
  publishedOn?: string | null;

  @Field(() => String, { description: 'Text of the first snapshot.' })
  text!: string;

  @Field(() => CaptureMethodEnum, { defaultValue: 'PASTE', description: 'How the text came in.' })
  method!: CaptureMethod;

  @Field(() => String, { defaultValue: 'text/plain', description: 'Media type of what was captured.' })
  mediaType!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new snapshot of a source whose text has changed.' })
export class AddSnapshotInput {
  @Field(() => ID, { description: 'The source.' })
  sourceId!: string;

  @Field(() => Int, { description: 'Version of the source that was read.' })
  version!: number;

  @Field(() => String, { description: 'The text as it is now.' })
  text!: string;

  @Field(() => CaptureMethodEnum, { defaultValue: 'PASTE', description: 'How the text came in.' })
  method!: CaptureMethod;

  @Field(() => String, { defaultValue: 'text/plain', description: 'Media type of what was captured.' })
  mediaType!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What a change of a source gives.' })
export class SourcePayload {
  @Field(() => Source, { nullable: true, description: 'The source; null when refused.' })
  source!: Source | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What adding a snapshot gives.' })
export class SnapshotPayload {
  @Field(() => Snapshot, { nullable: true, description: 'The new snapshot; null when refused.' })
  snapshot!: Snapshot | null;

  @Field(() => Conflict, {
    nullable: true,
    description: 'With CONFLICT: how the source stands now. Null otherwise.',
  })
  conflict!: Conflict | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
