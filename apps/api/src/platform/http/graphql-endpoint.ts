import {
  ApolloServer,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { Logger } from 'pino';
import { formatError, maskError } from '../errors/mask-error.ts';
import { depthLimit } from '../graphql/depth-limit.ts';
import { stringifyResult } from '../graphql/json-text.ts';
import { rootTypes } from '../graphql/root-types.ts';

interface GraphQLEndpointOptions<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly context: (request: Request, response: Response) => Promise<Context>;
  readonly logger: Logger;
  readonly maxBodyBytes: number;
  readonly maxTokens: number;
  readonly maxDepth: number;
  /** Validation rules beside those of the specification and of depth. */
  readonly rules?: readonly ValidationRule[];
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** Whether clients may send the hash of a query that they sent before (APQ). What is kept is bounded. */
  readonly persistedQueries?: boolean;
}

/** One answer tells so many errors at most; graphql-js adds one that says that it stopped there. */
const MOST_ERRORS = 5;

/** An Apollo server as a chain of Express handlers. It calls nobody and shows no page of its own. */
export async function graphqlEndpoint<Context extends BaseContext>({
  schema,
  context,
  logger,
  maxBodyBytes,
  maxTokens,
  maxDepth,
  rules = [],
  plugins = [],
  persistedQueries = false,
}: GraphQLEndpointOptions<Context>): Promise<{ handlers: RequestHandler[]; stop: () => Promise<void> }> {
  const server = new ApolloServer<Context>({
    schema,
    logger,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    ...(persistedQueries ? {} : { persistedQueries: false as const }),
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [rootTypes, depthLimit(maxDepth), ...rules],
    validationOptions: { maxErrors: MOST_ERRORS - 1 },
    executionOptions: { maxCoercionErrors: MOST_ERRORS - 1 },
    stringifyResult,
    formatError: (formatted, error) => formatError(formatted, error, logger),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
      mostErrors(MOST_ERRORS),
    ],
  });
  await server.start();
  const middleware = expressMiddleware(server, {
    context: async ({ req, res }) => {
      try {
        return await context(req, res);
      } catch (error) {
        throw maskError(error, logger);
      }
    },
  });
  return { handlers: [express.json({ limit: maxBodyBytes }), middleware], stop: () => server.stop() };
}

/** Cuts the errors of an answer: whoever has five to read needs no sixth. */
function mostErrors(most: number): ApolloServerPlugin {
  const listener = {
    willSendResponse({ response: { body } }: { response: { body?: GraphQLResponse['body'] } }) {
      if (body?.kind === 'single' && body.singleResult.errors !== undefined) {
        body.singleResult.errors = body.singleResult.errors.slice(0, most);
      }
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
