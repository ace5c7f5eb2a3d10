import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { buildSchemaSync, type ContainerType } from 'type-graphql';
import { deskGuard, maskErrors } from './desk-guard.ts';
import { DESK_RESOLVERS } from './desk-resolvers.ts';

/**
 * The schema of the desk.
 * @param container gives the instance of a resolver class; none is asked for while only the SDL is wanted
 */
export function buildDeskSchema({
  container,
  logger,
}: {
  container: ContainerType;
  logger: Logger;
}): GraphQLSchema {
  return buildSchemaSync({
    resolvers: DESK_RESOLVERS,
    container,
    globalMiddlewares: [maskErrors(logger), deskGuard],
    validate: false,
  });
}
