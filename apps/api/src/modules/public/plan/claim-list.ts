import { codePointLength, findUnstorable, LIMITS } from '@verbatim/shared';
import type { FieldNode } from 'graphql';
import { badUserInput } from '../../../platform/errors/graphql-errors.ts';
import type { ClaimOrder } from '../public-order.enums.ts';
import type { ClaimFilter } from '../public.inputs.ts';
import { claimFilterSql } from './claim-filter-sql.ts';
import { claimJson } from './claim-sql.ts';
import { listSql, where, type List } from './list-sql.ts';
import { readPageRequest } from './page-request.ts';
import type { ClaimList, Planning } from './planning.ts';

/** SQL of a page of claims: of all, or of one facet's. */
export function claimListSql(planning: Planning, { type, fields, scope }: ClaimList): string {
  const { filter, orderBy, ...paging } = planning.argumentsOf(type, fields[0]!) as Readonly<{
    filter?: ClaimFilter | null;
    orderBy: ClaimOrder;
  }>;
  const { along, conditions, keptCount } = claimFilterSql(planning, { filter, scope });
  const key = orderBy.startsWith('PUBLISHED') ? 'publishedAt' : 'updatedAt';
  const column = key === 'publishedAt' ? 'published_at' : 'updated_at';
  const from =
    along === null ? 'public_claims c' : 'public_claim_facets f JOIN public_claims c ON c.id = f.claim_id';
  const all =
    along === null ? conditions : [`f.facet = '${along.facet}'`, `f.value = ${along.value}`, ...conditions];
  const list: List = {
    type: 'ClaimConnection',
    from,
    conditions: all,
    key,
    keySql: along === null ? `c.${column}` : `f.${column}`,
    idSql: along === null ? 'c.id' : 'f.claim_id',
    direction: orderBy.endsWith('DESC') ? 'DESC' : 'ASC',
    countSql: () => keptCount ?? `SELECT count(*)::int FROM ${from} ${where(all)}`,
    node: (nodes) => claimJson(planning, nodes),
  };
  return listSql(planning, { list, page: readPageRequest(paging, key), fields });
}

/**
 * SQL of a page of the claims that words are found in, best first.
 * @throws GraphQLError BAD_USER_INPUT for words that cannot be searched for
 */
export function searchSql(planning: Planning, fields: readonly FieldNode[]): string {
  const { query, language, filter, ...paging } = planning.argumentsOf('Query', fields[0]!) as Readonly<{
    query: string;
    language: string;
    filter?: ClaimFilter | null;
  }>;
  const words = planning.bind(checkedWords('query', query, LIMITS.title), 'text');
  const spoken = planning.bind(checkedWords('language', language, 100), 'text');
  const wanted = `(websearch_to_tsquery('pg_catalog.simple', ${words})
    || websearch_to_tsquery(public_text_search_config(${spoken}), ${words}))`;
  const { along, conditions } = claimFilterSql(planning, { filter, scope: null });
  const all = [
    `c.search @@ ${wanted}`,
    ...conditions,
    ...(along === null
      ? []
      : [
          `EXISTS (SELECT FROM public_claim_facets f
             WHERE f.facet = '${along.facet}' AND f.value = ${along.value} AND f.claim_id = c.id)`,
        ]),
  ];
  const list: List = {
    type: 'ClaimConnection',
    from: 'public_claims c',
    conditions: all,
    key: 'rank',
    keySql: `ts_rank(c.search, ${wanted})`,
    idSql: 'c.id',
    direction: 'DESC',
    countSql: () => `SELECT count(*)::int FROM public_claims c ${where(all)}`,
    node: (nodes) => claimJson(planning, nodes),
  };
  return listSql(planning, { list, page: readPageRequest(paging, 'rank'), fields });
}

function checkedWords(name: string, words: string, most: number): string {
  if (findUnstorable(words) !== null)
    throw badUserInput(`"${name}" holds a character that no text can have.`);
  if (codePointLength(words) > most) {
    throw badUserInput(`"${name}" is too long: ${most} characters are the most.`);
  }
  return words;
}
