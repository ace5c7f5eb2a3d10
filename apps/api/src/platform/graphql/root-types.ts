import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Refuses an operation of a kind that the schema does not have. The specification wants it refused, and no rule of
 * graphql-js 16 does: executing it would throw.
 */
export const rootTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const schema = context.getSchema();
    if (schema.getRootType(node.operation) != null) return;
    const kinds = schema.getMutationType() == null ? 'a query' : 'a query or a mutation';
    context.reportError(
      new GraphQLError(`This schema has no ${node.operation}. Send ${kinds}.`, { nodes: node }),
    );
  },
});
