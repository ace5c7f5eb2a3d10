import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { AnchorStateEnum, type AnchorStateName } from '../check/check.enums.ts';
import { PublicSource } from './public-named.type.ts';

/** Apart from the desk's, so that neither schema's words bind the other. */
export const PublicStanceEnum = enumObject(['SUPPORTS', 'REFUTES', 'CONTEXT']);
export type PublicStance = keyof typeof PublicStanceEnum;

registerEnumType(PublicStanceEnum, {
  name: 'Stance',
  description: 'How evidence bears on a claim.',
  valuesConfig: {
    SUPPORTS: { description: 'Bears the claim out.' },
    REFUTES: { description: 'Speaks against the claim.' },
    CONTEXT: { description: 'Helps to understand it.' },
  },
});

@ObjectType('Selector', {
  description:
    'Where words stand in a text: a TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector (start, end) of the W3C Web Annotation Data Model. Positions are Unicode code points.',
})
export class PublicSelector {
  @Field(() => String, { description: 'The words themselves.' })
  exact!: string;

  @Field(() => String, { description: 'What stands before them.' })
  prefix!: string;

  @Field(() => String, { description: 'What follows them.' })
  suffix!: string;

  @Field(() => Int, { description: 'Position of the first character; the text begins at 0.' })
  start!: number;

  @Field(() => Int, { description: 'Position after the last character.' })
  end!: number;
}

@ObjectType('Evidence', { description: 'Words of a source that bear on a claim.' })
export class PublicEvidence {
  @Field(() => ID, { description: 'Stable id within what was published.' })
  id!: string;

  @Field(() => PublicStanceEnum, { description: 'How the words bear on the claim.' })
  stance!: PublicStance;

  @Field(() => AnchorStateEnum, {
    description: 'How the words stood in the newest capture of the source when the check was approved.',
  })
  anchorState!: AnchorStateName;

  @Field(() => PublicSelector, { description: 'The words and their place.' })
  selector!: PublicSelector;

  @Field(() => PublicSource, { description: 'The source that has the words.' })
  source!: PublicSource;

  @Field(() => String, {
    nullable: true,
    description:
      'Address of the source that opens at the words, as a text fragment; null when the source has no address. Example: `https://news.example/harbour#:~:text=handled%204%2C120%20ships`.',
  })
  linkToWords!: string | null;

  @Field(() => String, { description: 'What readers should know of the words; may be empty.' })
  note!: string;

  @Field(() => String, { description: 'SHA-256 of the captured text in UTF-8, in hexadecimal.' })
  snapshotSha256!: string;
}

@ObjectType('Appearance', { description: 'Where a claim was made.' })
export class PublicAppearance {
  @Field(() => String, { nullable: true, description: 'Address of the place; null when not known.' })
  url!: string | null;

  @Field(() => PublicSource, {
    nullable: true,
    description: 'The source it was made in; null when only an address is known.',
  })
  source!: PublicSource | null;

  @Field(() => PublicSelector, {
    nullable: true,
    description: 'The words in the source; null when not known.',
  })
  selector!: PublicSelector | null;
}
