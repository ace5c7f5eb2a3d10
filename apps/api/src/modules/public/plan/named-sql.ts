import type { FieldNode } from 'graphql';
import { keptCountSql } from './claim-count-sql.ts';
import type { Facet, Planning } from './planning.ts';
import { collectSubselections, fieldsNamed, selectedNames } from './selections.ts';

/** What claims name, with how to reach the claims of one. */
export interface Named {
  readonly type: 'Source' | 'Claimant' | 'Topic';
  readonly facet: Facet;
}

export const SOURCE: Named = { type: 'Source', facet: 'SOURCE' };
export const CLAIMANT: Named = { type: 'Claimant', facet: 'CLAIMANT' };
export const TOPIC: Named = { type: 'Topic', facet: 'TOPIC' };

/**
 * Members of the JSON of something named that its own columns do not have: how many claims there are of it, and which.
 * @param id SQL of its id as text
 */
export function claimsOfNamed(
  planning: Planning,
  { named, fields, id }: { named: Named; fields: readonly FieldNode[]; id: string },
): string[] {
  const asked = collectSubselections(planning.operation, named.type, fields);
  const scope = { facet: named.facet, value: id };
  const counts = selectedNames(asked).includes('claimCount')
    ? [`'claimCount', (${keptCountSql({ facet: named.facet, equals: `= ${id}` })})`]
    : [];
  const lists = [...asked.values()].filter(([field]) => field!.name.value === 'claims');
  return [
    ...counts,
    ...lists.map(
      (list) =>
        `'${planning.member(list[0]!)}', (${planning.claimListSql({ type: named.type, fields: list, scope })})`,
    ),
  ];
}

/** SQL of a list of something named as a claim has it: as it stands, or with what is asked of it beside. */
export function namedListJson(
  planning: Planning,
  { named, fields, list }: { named: Named; fields: readonly FieldNode[]; list: string },
): string {
  const more = claimsOfNamed(planning, { named, fields, id: `(n.value ->> 'id')` });
  if (more.length === 0) return list;
  return `(SELECT coalesce(json_agg(n.value || jsonb_build_object(${more.join(', ')}) ORDER BY n.place), '[]')
    FROM jsonb_array_elements(${list}) WITH ORDINALITY AS n (value, place))`;
}

/** SQL of evidence or appearances: as they stand, or each with its source, the latter with what is asked of it. */
export function withSourcesJson(
  planning: Planning,
  parts: { type: 'Evidence' | 'Appearance'; fields: readonly FieldNode[]; list: string; sources: string },
): string {
  const { type, fields, list, sources } = parts;
  const asked = collectSubselections(planning.operation, type, fields);
  if (!selectedNames(asked).includes('source')) return list;
  const more = claimsOfNamed(planning, {
    named: SOURCE,
    fields: fieldsNamed(asked, 'source'),
    id: `(s.value ->> 'id')`,
  });
  if (type === 'Appearance' && more.length === 0) return list;
  const source = more.length === 0 ? 's.value' : `s.value || jsonb_build_object(${more.join(', ')})`;
  // Evidence names its source by id; an appearance has it.
  const join =
    type === 'Evidence'
      ? `LEFT JOIN jsonb_array_elements(${sources}) AS s (value) ON s.value ->> 'id' = e.value ->> 'sourceId'`
      : `LEFT JOIN LATERAL (SELECT e.value -> 'source') AS s (value) ON jsonb_typeof(s.value) = 'object'`;
  return `(SELECT coalesce(json_agg(e.value || jsonb_build_object('source', ${source}) ORDER BY e.place), '[]')
    FROM jsonb_array_elements(${list}) WITH ORDINALITY AS e (value, place) ${join})`;
}
