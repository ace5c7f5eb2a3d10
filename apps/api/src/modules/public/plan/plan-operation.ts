import { GraphQLError, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { isId } from '../../../platform/ids.ts';
import { claimListSql, searchSql } from './claim-list.ts';
import { claimJson } from './claim-sql.ts';
import {
  CLAIMANTS,
  namedJson,
  namedListSql,
  ratingJson,
  ratingListSql,
  SOURCES,
  TOPICS,
} from './named-list.ts';
import { Planning } from './planning.ts';
import { collectSelections } from './selections.ts';

/** One statement for a whole operation. */
export interface PlannedOperation {
  /** Answers one row with one column, `answer`: JSON with the answer of each part under its name. Null: nothing to ask. */
  readonly sql: string | null;
  readonly values: readonly unknown[];
  /** By response key of the root field: the name of its part, or why there is none. */
  readonly parts: ReadonlyMap<string, string | GraphQLError>;
  /** By field below the root that takes arguments: the name of its answer in the JSON of its parent. */
  readonly members: ReadonlyMap<FieldNode, string>;
}

export type PlannableInfo = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'operation' | 'schema'>;

/**
 * Plans an operation: all its root fields, whatever their aliases, fragments, directives and arguments, become parts
 * of one statement. Names that clients choose never reach the SQL, so operations of one shape share one statement.
 */
export function planOperation(info: PlannableInfo): PlannedOperation {
  const planning = new Planning(info, claimListSql);
  const parts = new Map<string, string | GraphQLError>();
  const members: string[] = [];
  for (const [key, fields] of collectSelections(info, 'Query', [info.operation.selectionSet])) {
    const plan = PLANS[fields[0]!.name.value];
    if (plan === undefined) continue;
    const bound = planning.values.length;
    try {
      const sql = plan(planning, fields);
      const part = `part${members.length}`;
      members.push(`'${part}', (${sql})`);
      parts.set(key, part);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      planning.values.length = bound; // PostgreSQL refuses a parameter that no SQL mentions
      parts.set(key, error);
    }
  }
  return {
    sql: members.length === 0 ? null : `SELECT json_build_object(${members.join(', ')}) AS answer`,
    values: planning.values,
    parts,
    members: planning.members,
  };
}

type PlanField = (planning: Planning, fields: readonly FieldNode[]) => string;

const PLANS: Readonly<Record<string, PlanField>> = {
  claim: byId('public_claims', claimJson),
  claimant: byId('public_claimants', (planning, fields) => namedJson(planning, CLAIMANTS, fields)),
  claimants: (planning, fields) => namedListSql(planning, CLAIMANTS, fields),
  claims: (planning, fields) => claimListSql(planning, { type: 'Query', fields, scope: null }),
  log: planLog,
  node: planNode,
  ratings: ratingListSql,
  search: searchSql,
  source: byId('public_sources', (planning, fields) => namedJson(planning, SOURCES, fields)),
  sources: (planning, fields) => namedListSql(planning, SOURCES, fields),
  topics: (planning, fields) => namedListSql(planning, TOPICS, fields),
};

function byId(table: string, json: PlanField): PlanField {
  return (planning, fields) => {
    const { id } = planning.argumentsOf('Query', fields[0]!) as { id: string };
    if (!isId(id)) return 'NULL::json';
    return `SELECT ${json(planning, fields)} FROM ${table} c WHERE c.id = ${planning.bind(id, 'uuid')}`;
  };
}

/** The public log's newest head and its keys. */
function planLog(): string {
  return `SELECT json_build_object(
    'checkpoint', (SELECT note FROM public_log_checkpoints ORDER BY size DESC LIMIT 1),
    'verifierKeys', (SELECT coalesce(json_agg(verifier_key ORDER BY from_size DESC), '[]') FROM public_log_keys))`;
}

/** Ids are never used twice, so that at most one table has it. */
function planNode(planning: Planning, fields: readonly FieldNode[]): string {
  const { id } = planning.argumentsOf('Query', fields[0]!) as { id: string };
  if (!isId(id)) return 'NULL::json';
  const wanted = planning.bind(id, 'uuid');
  const found = [
    { type: 'Claim', table: 'public_claims', json: claimJson(planning, fields) },
    { type: 'Source', table: 'public_sources', json: namedJson(planning, SOURCES, fields) },
    { type: 'Claimant', table: 'public_claimants', json: namedJson(planning, CLAIMANTS, fields) },
    { type: 'Topic', table: 'public_topics', json: namedJson(planning, TOPICS, fields) },
    { type: 'Rating', table: 'public_ratings', json: ratingJson(planning, fields) },
  ].map(
    ({ type, table, json }) =>
      `(SELECT (${json})::jsonb || jsonb_build_object('__typename', '${type}') FROM ${table} c WHERE c.id = ${wanted})`,
  );
  return `SELECT coalesce(${found.join(', ')})`;
}
