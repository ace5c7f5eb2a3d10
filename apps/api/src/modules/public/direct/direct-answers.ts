import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { getVariableValues, OperationTypeNode } from 'graphql';
import { JsonText } from '../../../platform/graphql/json-text.ts';
import type { PublicContext } from '../public-context.ts';
import type { PublicRepository } from '../public.repository.ts';
import type { AnswerCounts } from './answer-counts.ts';
import type { KnownOperations } from './known-operations.ts';
import { planAnswer } from './plan-answer.ts';
import type { PreparedOperations, ReadyOperation } from './prepared-operations.ts';

/** What direct answers are made with and remembered in. */
export interface DirectParts {
  readonly repository: PublicRepository;
  readonly operations: PreparedOperations;
  readonly known: KnownOperations;
  readonly counts: AnswerCounts;
}

/**
 * Answers operations that Apollo has parsed, validated and let through with the JSON that PostgreSQL makes, past the
 * field-by-field executor. Whatever it does not know is left to the ordinary resolvers, which answer the same.
 */
export function directAnswers(parts: DirectParts): ApolloServerPlugin<PublicContext> {
  const { repository, operations, known, counts } = parts;
  const listener = {
    async responseForOperation({
      schema,
      document,
      operation,
      request,
      contextValue,
    }: ForOperation): Promise<GraphQLResponse | null> {
      // Apollo says what is wrong with an operation that is not there.
      if (operation == null || contextValue.reader.hasFailed) return null;
      const { coerced } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
      );
      if (coerced === undefined || operation.operation !== OperationTypeNode.QUERY) return null;
      const ready = operations.prepare({ schema, document, operation, variableValues: coerced });
      const statement = ready.prepared === null ? null : planAnswer(ready.prepared, ready.request);
      if (statement === null) {
        counts.ordinary += 1;
        return null;
      }
      const { query, operationName } = request;
      if (query !== undefined) known.add({ query, operationName }, { schema, document, operation });
      try {
        const text = await repository.answerText(statement);
        counts.direct += 1;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data: new JsonText(text) as never } },
        };
      } catch (error) {
        contextValue.reader.fail(error);
        return null;
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

type ForOperation = Pick<ReadyOperation, 'schema' | 'document'> & {
  /** Undefined when the document has none of the name, whatever Apollo's types say. */
  readonly operation: ReadyOperation['operation'] | undefined;
  readonly request: {
    readonly query?: string;
    readonly operationName?: string;
    readonly variables?: Record<string, unknown>;
  };
  readonly contextValue: PublicContext;
};
