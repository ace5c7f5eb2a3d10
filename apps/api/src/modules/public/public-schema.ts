import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { PUBLIC_RESOLVERS } from './public.resolver.ts';

/**
 * The schema of the public. Knows no type of the desk's but the names of anchor states and kinds of source. Resolvers
 * have no state: what a request needs is in its context.
 */
export function buildPublicSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [...PUBLIC_RESOLVERS] as never,
    container: { get: (resolver: new () => object) => new resolver() },
    validate: false,
  });
}
