import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { getVariableValues, OperationTypeNode } from 'graphql';
import { JsonText } from '../../../platform/graphql/json-text.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { planAnswer } from './plan-answer.ts';
import { PreparedOperations, type ReadyOperation } from './prepared-operations.ts';
import type { PublicContext } from '../public-context.ts';
import type { PublicRepository } from '../public.repository.ts';

/**
 * Answers operations that Apollo has parsed, validated and let through with the JSON that PostgreSQL makes, past the
 * field-by-field executor. Whatever it does not know is left to the ordinary resolvers, which answer the same.
 */
export function directAnswers(
  repository: PublicRepository,
  counts: AnswerCounts,
): ApolloServerPlugin<PublicContext> {
  const operations = new PreparedOperations();

  async function answer(ready: ReadyOperation): Promise<string | null> {
    const { prepared, request } = operations.prepare(ready);
    const statement = prepared === null ? null : planAnswer(prepared, request);
    return statement === null ? null : repository.answerText(statement);
  }

  const listener = {
    async responseForOperation({
      schema,
      document,
      operation,
      request,
      contextValue,
    }: ForOperation): Promise<GraphQLResponse | null> {
      const { coerced } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
      );
      if (coerced === undefined || operation.operation !== OperationTypeNode.QUERY) return null;
      const ready = { schema, document, operation, variableValues: coerced };
      let text: string | null;
      try {
        text = await answer(ready);
      } catch (error) {
        contextValue.reader.fail(error);
        return null;
      }
      if (text === null) {
        counts.ordinary += 1;
        return null;
      }
      counts.direct += 1;
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data: new JsonText(text) as never } },
      };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

type ForOperation = Pick<ReadyOperation, 'schema' | 'document' | 'operation'> & {
  readonly request: { readonly variables?: Record<string, unknown> };
  readonly contextValue: PublicContext;
};
