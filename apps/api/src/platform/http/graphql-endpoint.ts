import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { formatError, maskError } from '../errors/mask-error.ts';
import { depthLimit } from '../graphql/depth-limit.ts';
import { stringifyResult } from '../graphql/json-text.ts';

interface GraphQLEndpointOptions<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly context: (request: Request) => Promise<Context>;
  readonly logger: Logger;
  readonly maxBodyBytes: number;
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/** An Apollo server as a chain of Express handlers. It calls nobody and shows no page of its own. */
export async function graphqlEndpoint<Context extends BaseContext>({
  schema,
  context,
  logger,
  maxBodyBytes,
  maxTokens,
  maxDepth,
  plugins = [],
}: GraphQLEndpointOptions<Context>): Promise<{ handlers: RequestHandler[]; stop: () => Promise<void> }> {
  const server = new ApolloServer<Context>({
    schema,
    logger,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [depthLimit(maxDepth)],
    stringifyResult,
    formatError: (formatted, error) => formatError(formatted, error, logger),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
    ],
  });
  await server.start();
  const middleware = expressMiddleware(server, {
    context: async ({ req }) => {
      try {
        return await context(req);
      } catch (error) {
        throw maskError(error, logger);
      }
    },
  });
  return { handlers: [express.json({ limit: maxBodyBytes }), middleware], stop: () => server.stop() };
}
