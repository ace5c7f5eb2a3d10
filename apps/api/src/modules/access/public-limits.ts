import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { LIMITS } from '@verbatim/shared';
import { GraphQLError, Kind, visit, BREAK, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { operationCost } from '../../platform/graphql/operation-cost.ts';
import { rateLimitHeaders, type Caller, type PublicAccess } from './public-access.ts';

interface WithCaller {
  readonly caller: Caller;
  /** Whether the cost of the operation is paid already. */
  readonly isCharged?: boolean;
}

type Context = GraphQLRequestContext<WithCaller>;

/** Charges callers what their operations cost, refuses what costs too much, and tells them what they have left. */
export function publicLimits(access: PublicAccess): ApolloServerPlugin<WithCaller> {
  const listener = {
    async didResolveOperation({ schema, document, operation, request, contextValue }: Context) {
      const { caller, isCharged } = contextValue;
      // Apollo says what is wrong with an operation that is not there.
      if (document === undefined || operation == null) return;
      const cost = operationCost({
        schema,
        operation,
        fragments: fragmentsOf(document),
        variables: request.variables ?? {},
      });
      if (cost > LIMITS.publicOperationCost) throw tooDear(cost);
      if (caller.scopes !== null) {
        access.demand(caller, 'READ');
        if (asksFor(document, 'search')) access.demand(caller, 'SEARCH');
      }
      if (isCharged !== true) await access.charge(caller, cost);
    },
    willSendResponse({ contextValue: { caller }, response }: Context) {
      if (caller.charge === null) return Promise.resolve();
      for (const [name, value] of rateLimitHeaders(caller.charge)) response.http.headers.set(name, value);
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
}

/** Whether a document has a field of the name anywhere: no other type has one of the name of a root field. */
function asksFor(document: DocumentNode, field: string): boolean {
  let isAsked = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== field) return undefined;
      isAsked = true;
      return BREAK;
    },
  });
  return isAsked;
}

function tooDear(cost: number): GraphQLError {
  return new GraphQLError(
    `The operation may cost ${cost} points; ${LIMITS.publicOperationCost} are the most. Ask for fewer entries, or for less of each.`,
    { extensions: { code: 'COST_TOO_HIGH', cost, http: { status: 400 } } },
  );
}
