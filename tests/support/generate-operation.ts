import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** An operation with the variables that go with it. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values to choose from for an argument, as they would stand in the variables. */
export type ArgumentValues = (fieldPath: string, argument: string) => readonly unknown[];

interface Options {
  readonly schema: GraphQLSchema;
  readonly seed: number;
  readonly values: ArgumentValues;
  /** How deep fields nest at most. */
  readonly depth: number;
}

/**
 * A valid query made by chance, the same for the same seed: aliases, fields asked for twice, fragments named and inline
 * with and without type conditions, `@skip` and `@include` by literals and variables, `__typename`, arguments given as
 * literals' variables, as null or not at all.
 */
export function generateOperation(options: Options): GeneratedOperation {
  return new Generator(options).operation();
}

class Generator {
  private readonly variables: Record<string, unknown> = {};
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private state: number;
  private names = 0;
  /** Selection sets that may still branch, so that an operation stays within what one request may ask. */
  private budget = 40;

  constructor(private readonly options: Options) {
    this.state = options.seed * 2654435761 + 1;
  }

  operation(): GeneratedOperation {
    const { schema, depth } = this.options;
    const body = this.selectionSet(schema.getQueryType()!, depth);
    const head = this.definitions.length === 0 ? '' : `(${this.definitions.join(', ')})`;
    return {
      query: [`query Generated${head} ${body}`, ...this.fragments].join('\n'),
      variables: this.variables,
    };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    this.budget -= 1;
    if (this.budget < 0) return '{ __typename }';
    const count = 1 + this.upTo(type === this.options.schema.getQueryType() ? 2 : 4);
    const parts: string[] = [];
    for (let i = 0; i < count; i += 1) parts.push(...this.selection(type, depth));
    if (parts.length === 0 || this.isLucky(0.15)) parts.push(`__typename${this.directive()}`);
    return `{ ${parts.join(' ')} }`;
  }

  /** One selection; sometimes the same again in another form, to be merged. */
  private selection(type: GraphQLCompositeType, depth: number): string[] {
    const chance = this.next();
    if (chance < 0.1) return [`... ${this.directive()} ${this.selectionSet(type, depth)}`];
    if (chance < 0.2) return [this.conditioned(type, depth)];
    if (chance < 0.27) return [this.spread(type, depth)];
    const fields = Object.values('getFields' in type ? type.getFields() : {}).filter(
      (field) => depth > 1 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0) return ['__typename'];
    return this.field(type, this.oneOf(fields), depth);
  }

  private conditioned(type: GraphQLCompositeType, depth: number): string {
    const { schema } = this.options;
    const wanted = isAbstractType(type)
      ? this.oneOf(schema.getPossibleTypes(type))
      : this.oneOf([type, ...('getInterfaces' in type ? type.getInterfaces() : [])]);
    return `... on ${wanted.name}${this.directive()} ${this.selectionSet(wanted, depth)}`;
  }

  private spread(type: GraphQLCompositeType, depth: number): string {
    const name = `Fragment${(this.names += 1)}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${this.selectionSet(type, depth)}`);
    return `...${name}${this.directive()}${this.isLucky(0.2) ? ` ...${name}` : ''}`;
  }

  private field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const args = this.args(type, field);
    // Whatever may differ in type or arguments under one key gets a key of its own: operations must be valid.
    const isOwn = args !== '' || isAbstractType(type) || this.isLucky(0.2);
    const key = isOwn ? `k${(this.names += 1)}_${field.name}: ` : '';
    const named = getNamedType(field.type);
    const write = () =>
      `${key}${field.name}${args}${this.directive()}${
        isCompositeType(named) ? ` ${this.selectionSet(named, depth - 1)}` : ''
      }`;
    return this.isLucky(0.15) ? [write(), write()] : [write()];
  }

  private args(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      const values = this.options.values(`${type.name}.${field.name}`, argument.name);
      const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (values.length === 0 || (!isNeeded && this.isLucky(0.6))) return [];
      const name = `v${(this.names += 1)}`;
      const value = this.oneOf(values);
      if (!isNonNullType(argument.type) && this.isLucky(0.1)) return [`${argument.name}: null`];
      this.definitions.push(`$${name}: ${String(argument.type)}`);
      this.variables[name] = value;
      return [`${argument.name}: $${name}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private directive(): string {
    const chance = this.next();
    if (chance > 0.16) return '';
    const which = chance < 0.08 ? 'skip' : 'include';
    const value = this.isLucky(0.5);
    if (this.isLucky(0.5)) return ` @${which}(if: ${value})`;
    const name = `v${(this.names += 1)}`;
    this.definitions.push(`$${name}: Boolean!`);
    this.variables[name] = value;
    return ` @${which}(if: $${name})`;
  }

  private oneOf<Item>(items: readonly Item[]): Item {
    return items[this.upTo(items.length)]!;
  }

  private isLucky(chance: number): boolean {
    return this.next() < chance;
  }

  private upTo(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** From 0 up to 1: Mulberry32, so that a seed gives the same operation everywhere. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
