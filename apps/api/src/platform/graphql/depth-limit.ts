import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * Refuses operations whose fields nest deeper than a limit. Introspection, which nests in itself and costs nothing,
 * is not counted.
 */
export function depthLimit(limit: number): ValidationRule {
  return (context) => {
    /** Depth of each fragment, measured once however often it is spread; 0 while it is being measured. */
    const fragments = new Map<string, number>();
    const depthOf = ({ selections }: SelectionSetNode): number =>
      Math.max(
        ...selections.map((node) => {
          if (node.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(node.name.value);
          if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet);
          if (node.name.value.startsWith('__')) return 0;
          return 1 + (node.selectionSet === undefined ? 0 : depthOf(node.selectionSet));
        }),
      );
    const depthOfFragment = (name: string): number => {
      const known = fragments.get(name);
      if (known !== undefined) return known;
      fragments.set(name, 0);
      const fragment = context.getFragment(name);
      const depth = fragment == null ? 0 : depthOf(fragment.selectionSet);
      fragments.set(name, depth);
      return depth;
    };
    return {
      OperationDefinition(operation) {
        if (depthOf(operation.selectionSet) <= limit) return;
        context.reportError(
          new GraphQLError(
            `The operation nests its fields deeper than ${limit} levels. Ask for less at a time.`,
            {
              nodes: operation,
            },
          ),
        );
      },
    };
  };
}
