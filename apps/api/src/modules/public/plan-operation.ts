import { getArgumentValues, GraphQLError, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { readPage } from '../../platform/graphql/page.ts';
import { isId } from '../../platform/ids.ts';
import { claimJson, CURSOR } from './claim-sql.ts';
import { collectSelections, collectSubselections, selectedNames, type Operation } from './selections.ts';

/** One statement for a whole operation. */
export interface PlannedOperation {
  /** Answers one row with one column, `answer`: JSON with the answer of each part under its name. Null: nothing to ask. */
  readonly sql: string | null;
  readonly values: readonly unknown[];
  /** By response key of the root field: the name of its part, or why there is none. */
  readonly parts: ReadonlyMap<string, string | GraphQLError>;
}

export type PlannableInfo = Operation & Pick<GraphQLResolveInfo, 'operation' | 'schema'>;

/**
 * Plans an operation: all its root fields, whatever their aliases, fragments, directives and arguments, become parts
 * of one statement. Names that clients choose never reach the SQL, so operations of one shape share one statement.
 */
export function planOperation(info: PlannableInfo): PlannedOperation {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const parts = new Map<string, string | GraphQLError>();
  const members: string[] = [];
  for (const [key, fields] of collectSelections(info, [info.operation.selectionSet])) {
    const plan = PLANS[fields[0]!.name.value];
    if (plan === undefined) continue;
    try {
      const sql = plan({ info, fields, bind });
      const part = `part${members.length}`;
      members.push(`'${part}', (${sql})`);
      parts.set(key, part);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      parts.set(key, error);
    }
  }
  return {
    sql: members.length === 0 ? null : `SELECT json_build_object(${members.join(', ')}) AS answer`,
    values,
    parts,
  };
}

type Bind = (value: unknown) => string;

interface RootField {
  readonly info: PlannableInfo;
  readonly fields: readonly FieldNode[];
  readonly bind: Bind;
}

const PLANS: Readonly<Record<string, (field: RootField) => string>> = {
  claim: planClaim,
  claims: planClaims,
};

function planClaim({ info, fields, bind }: RootField): string {
  const { id } = argumentsOf(info, fields[0]!) as { id: string };
  if (!isId(id)) return 'NULL::json';
  return `SELECT ${claimJson(info, fields)} FROM public_claims c WHERE c.id = ${bind(id)}::uuid`;
}

function planClaims({ info, fields, bind }: RootField): string {
  const { first, after } = readPage(
    argumentsOf(info, fields[0]!) as { first: number; after?: string | null },
  );
  const asked = collectSubselections(info, fields);
  const names = selectedNames(asked);
  const edges = [...asked.values()].filter(([field]) => field!.name.value === 'edges').flat();
  const size = `${bind(first)}::int`;
  const place = after === null ? null : `(${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)`;
  const members = [
    ...(names.has('totalCount') ? [`'totalCount', (SELECT count(*) FROM public_claims)`] : []),
    ...(names.has('pageInfo') ? [`'pageInfo', ${pageInfoJson({ size, place })}`] : []),
    ...(names.has('edges') ? [`'edges', ${edgesJson(info, edges, size)}`] : []),
  ];
  return `WITH page AS (
    SELECT c.*, row_number() OVER (ORDER BY c.published_at DESC, c.id DESC) AS place
      FROM public_claims c ${place === null ? '' : `WHERE (c.published_at, c.id) < ${place}`}
     ORDER BY c.published_at DESC, c.id DESC LIMIT ${size} + 1)
    SELECT json_build_object(${members.join(', ')})`;
}

function edgesJson(info: PlannableInfo, edges: readonly FieldNode[], size: string): string {
  const asked = collectSubselections(info, edges);
  const node = [...asked.values()].filter(([field]) => field!.name.value === 'node').flat();
  const members = [
    ...(selectedNames(asked).has('cursor') ? [`'cursor', ${CURSOR}`] : []),
    ...(node.length > 0 ? [`'node', ${claimJson(info, node)}`] : []),
  ];
  return `(SELECT coalesce(json_agg(json_build_object(${members.join(', ')}) ORDER BY c.place), '[]')
    FROM page c WHERE c.place <= ${size})`;
}

function pageInfoJson({ size, place }: { size: string; place: string | null }): string {
  const before =
    place === null
      ? 'false'
      : `EXISTS (SELECT FROM public_claims b WHERE (b.published_at, b.id) >= ${place})`;
  return `json_build_object(
    'hasNextPage', EXISTS (SELECT FROM page c WHERE c.place > ${size}),
    'hasPreviousPage', ${before},
    'startCursor', (SELECT ${CURSOR} FROM page c WHERE c.place = 1 AND ${size} > 0),
    'endCursor', (SELECT ${CURSOR} FROM page c WHERE c.place <= ${size} ORDER BY c.place DESC LIMIT 1))`;
}

function argumentsOf(info: PlannableInfo, field: FieldNode): Record<string, unknown> {
  const definition = info.schema.getQueryType()!.getFields()[field.name.value]!;
  return getArgumentValues(definition, field, info.variableValues);
}
