import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ContainerType } from 'type-graphql';
import { PublicResolver } from './public.resolver.ts';

/** The schema of the public. Knows no type of the desk's but the names of anchor states and kinds of source. */
export function buildPublicSchema(container: ContainerType): GraphQLSchema {
  return buildSchemaSync({ resolvers: [PublicResolver], container, validate: false });
}
