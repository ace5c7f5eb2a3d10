import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a field of the schema has among its extensions. */
export interface FieldCost {
  /** Points that the field costs by itself; 1 unless given for an object, 0 for a value. */
  readonly cost?: number;
  /** How many entries a list has, as far as one can know; 5 unless given. */
  readonly assumedSize?: number;
}

interface Costed {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Of the request, not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEFAULT_PAGE = 20;
const DEFAULT_LIST = 5;
/** What a look at the schema costs, however deep: it asks no database. */
const INTROSPECTION = 50;

/**
 * What an operation costs at most, in points, as its schema tells: an object 1, what stands in a list times the size of
 * the list. A connection's size is what `first` or `last` asks for. Directives are not looked at, so that what is
 * skipped costs too.
 */
export function operationCost({ schema, operation, fragments, variables }: Costed): number {
  /** By fragment and page size: measured once, however often it is spread; 0 while it is being measured. */
  const measured = new Map<string, number>();

  const costOf = (type: GraphQLNamedType, { selections }: SelectionSetNode, page: number): number =>
    selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + costOfField(type, node, page);
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return sum + costOf(typeNamed(node.typeCondition?.name.value) ?? type, node.selectionSet, page);
      }
      return sum + costOfFragment(node.name.value, page);
    }, 0);

  const costOfFragment = (name: string, page: number): number => {
    const key = `${name} ${page}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    measured.set(key, 0);
    const fragment = fragments[name]!;
    const cost = costOf(typeNamed(fragment.typeCondition.name.value)!, fragment.selectionSet, page);
    measured.set(key, cost);
    return cost;
  };

  const costOfField = (type: GraphQLNamedType, node: FieldNode, page: number): number => {
    if (node.name.value.startsWith('__')) return node.selectionSet === undefined ? 0 : INTROSPECTION;
    const field = fieldOf(type, node.name.value)!;
    const { cost, assumedSize } = field.extensions as FieldCost;
    const inner = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(inner)) return cost ?? 0;
    const isPaged = field.args.some(({ name }) => name === 'first');
    const within = costOf(inner, node.selectionSet, isPaged ? pageSize(node) : 0);
    if (!isListType(getNullableType(field.type))) return (cost ?? 1) + within;
    // Below a connection every list is its page; else nobody knows how many there are.
    const size = page > 0 ? page : (assumedSize ?? DEFAULT_LIST);
    return (cost ?? 0) + size * (1 + within);
  };

  const pageSize = (node: FieldNode): number => {
    const sizes = ['first', 'last'].map((name) => {
      const given = node.arguments?.find((argument) => argument.name.value === name);
      return given === undefined ? undefined : valueFromASTUntyped(given.value, withDefaults());
    });
    const size = sizes.find((value) => typeof value === 'number');
    return Math.max(1, typeof size === 'number' ? size : DEFAULT_PAGE);
  };

  const withDefaults = (): Record<string, unknown> => ({
    ...Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
      ),
    ),
    ...variables,
  });

  const typeNamed = (name: string | undefined) => (name === undefined ? undefined : schema.getType(name));
  return costOf(schema.getRootType(operation.operation)!, operation.selectionSet, 0);
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
