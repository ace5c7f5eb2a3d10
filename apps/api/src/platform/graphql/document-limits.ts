import { GraphQLError, type ASTNode, type ValidationRule } from 'graphql';

/**
 * Refuses documents with more aliases or directives than anybody needs: each is little to write and much to answer.
 */
export function documentLimits({
  aliases,
  directives,
}: {
  readonly aliases: number;
  readonly directives: number;
}): ValidationRule {
  return (context) => {
    const seen = { aliases: 0, directives: 0 };
    const refuse = (node: ASTNode, what: string, limit: number) => {
      context.reportError(
        new GraphQLError(`The document has more than ${limit} ${what}. Ask for less at a time.`, {
          nodes: node,
        }),
      );
    };
    return {
      Field(node) {
        if (node.alias === undefined) return;
        seen.aliases += 1;
        if (seen.aliases === aliases + 1) refuse(node, 'aliases', aliases);
      },
      Directive(node) {
        seen.directives += 1;
        if (seen.directives === directives + 1) refuse(node, 'directives', directives);
      },
    };
  };
}
