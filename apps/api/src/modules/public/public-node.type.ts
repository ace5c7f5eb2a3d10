import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything that has an id of its own. Ids are opaque, stable for ever and never used twice.',
  // The statement that answers says what it found.
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class PublicNode {
  @Field(() => ID, {
    description:
      'Stable for ever; tells nothing about order or number. Example: `0b5e6a52-5a37-4c0e-9a39-0d7f6f1f3c52`.',
  })
  id!: string;
}
