import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';

/** Codes of what is wrong with a document or its variables, before anything is executed. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * GraphQL over HTTP wants 200 for a refused document where the client asks for `application/json` alone: such clients
 * take any other status for an answer that is no GraphQL. Whoever accepts `application/graphql-response+json`, or does
 * not say, is answered 400.
 */
export function plainJsonStatus(): ApolloServerPlugin {
  const listener = {
    willSendResponse({ request, response }: GraphQLRequestContext<object>) {
      const accept = request.http?.headers.get('accept') ?? '';
      const isPlain = accept.includes('application/json') && !accept.includes('graphql-response');
      const { body, http } = response;
      if (isPlain && http.status === 400 && body?.kind === 'single') {
        const { data, errors = [] } = body.singleResult;
        const isRefused = errors.every(({ extensions }) => REFUSED.has(extensions?.['code']));
        if (isRefused && data === undefined) http.status = 200;
      }
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
