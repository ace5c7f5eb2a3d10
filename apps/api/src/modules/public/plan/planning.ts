import { getArgumentValues, type FieldNode } from 'graphql';
import type { Operation } from './selections.ts';

/** What a claim has any number of, and is listed by. */
export type Facet = 'CLAIMANT' | 'SOURCE' | 'PUBLISHER' | 'TOPIC';

/** One facet that every claim of a list must have. */
export interface FacetSql {
  readonly facet: Facet;
  /** SQL of its value, a text. */
  readonly value: string;
}

/** A list of claims that a field of an object type asks for: of all claims, or of those of one facet. */
export interface ClaimList {
  readonly type: string;
  readonly fields: readonly FieldNode[];
  readonly scope: FacetSql | null;
}

/** An operation while it is planned: what it asks, and what its statement has so far. */
export class Planning {
  /** Values of the statement's parameters. */
  readonly values: unknown[] = [];
  /** Under which name the JSON of a parent has the answer to a field that takes arguments. */
  readonly members = new Map<FieldNode, string>();
  /** Whether the statement had better be run beside others than together with them: nearly all that it costs is its own. */
  goesAlone = false;

  /** @param listClaims SQL of a list of claims; given, since claims name what has lists of claims in turn */
  constructor(
    readonly operation: Operation,
    private readonly listClaims: (planning: Planning, list: ClaimList) => string,
  ) {}

  /** SQL of a query that answers one row with the JSON of a list of claims. */
  claimListSql(list: ClaimList): string {
    return this.listClaims(this, list);
  }

  /** SQL for a value that never becomes part of the statement's words. */
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  /** A name for the answer to a field that takes arguments: its own name would be that of another with others. */
  member(field: FieldNode): string {
    const member = `${field.name.value}_${this.members.size}`;
    this.members.set(field, member);
    return member;
  }

  /** The arguments of a field of an object type, variables filled in. */
  argumentsOf(type: string, field: FieldNode): Readonly<Record<string, unknown>> {
    const { schema, variableValues } = this.operation;
    const owner = schema.getType(type) as {
      getFields(): Record<string, Parameters<typeof getArgumentValues>[0]>;
    };
    return getArgumentValues(owner.getFields()[field.name.value]!, field, variableValues);
  }
}
