import { codePointLength, findUnstorable, LIMITS } from '@verbatim/shared';
import type { FieldNode } from 'graphql';
import { badUserInput } from '../../../platform/errors/graphql-errors.ts';
import type { ClaimOrder } from '../public-order.enums.ts';
import type { ClaimFilter } from '../public.inputs.ts';
import { claimFilterSql } from './claim-filter-sql.ts';
import { claimJson } from './claim-sql.ts';
import { listSql, where, type AskedList, type Listing } from './list-sql.ts';
import { readPageRequest } from './page-request.ts';
import type { ClaimList, FacetSql, Planning } from './planning.ts';

/** SQL of a page of claims: of all, or of one facet's. */
export function claimListSql(planning: Planning, { type, fields, scope }: ClaimList): string {
  const asked = claimListing(planning, { args: planning.argumentsOf(type, fields[0]!), scope });
  return claimPageSql(planning, asked, fields);
}

/** The list of claims that arguments ask for. */
export function claimListing(
  planning: Planning,
  { args, scope }: { args: Readonly<Record<string, unknown>>; scope: FacetSql | null },
): AskedList {
  const { filter, orderBy, ...paging } = args as Readonly<{
    filter?: ClaimFilter | null;
    orderBy: ClaimOrder;
  }>;
  const { along, conditions, countSql } = claimFilterSql(planning, { filter, scope });
  const key = orderBy.startsWith('PUBLISHED') ? 'publishedAt' : 'updatedAt';
  const column = key === 'publishedAt' ? 'published_at' : 'updated_at';
  const from =
    along === null ? 'public_claims c' : 'public_claim_facets f JOIN public_claims c ON c.id = f.claim_id';
  const list: Listing = {
    type: 'ClaimConnection',
    from,
    conditions,
    key,
    keySql: along === null ? `c.${column}` : `f.${column}`,
    idSql: along === null ? 'c.id' : 'f.claim_id',
    direction: orderBy.endsWith('DESC') ? 'DESC' : 'ASC',
    countSql,
  };
  return { list, page: readPageRequest(paging, key) };
}

function claimPageSql(planning: Planning, asked: AskedList, fields: readonly FieldNode[]): string {
  const { list, page } = asked;
  return listSql(planning, { list: { ...list, node: (nodes) => claimJson(planning, nodes) }, page, fields });
}

/** SQL of a page of the claims that words are found in, best first. */
export function searchSql(planning: Planning, fields: readonly FieldNode[]): string {
  return claimPageSql(planning, searchListing(planning, planning.argumentsOf('Query', fields[0]!)), fields);
}

/**
 * The list of claims that words are found in, best first. Claims are found, ranked and counted in the narrow table of
 * their words; their rows are read for the page, and before it only when a filter asks something of them.
 * @throws GraphQLError BAD_USER_INPUT for words that cannot be searched for
 */
export function searchListing(planning: Planning, args: Readonly<Record<string, unknown>>): AskedList {
  const { query, language, filter, ...paging } = args as Readonly<{
    query: string;
    language: string;
    filter?: ClaimFilter | null;
  }>;
  const words = planning.bind(checkedWords('query', query, LIMITS.title), 'text');
  const spoken = planning.bind(checkedWords('language', language, 100), 'text');
  planning.goesAlone = true; // it ranks all that it finds
  // In a SELECT of its own: made once, not for every claim that is ranked.
  const wanted = `(SELECT websearch_to_tsquery('pg_catalog.simple', search_text(${words}))
    || websearch_to_tsquery(text_search_config(${spoken}), search_text(${words})))`;
  const { ofRow, ofFacets } = claimFilterSql(planning, { filter, scope: null });
  const from =
    ofRow.length === 0
      ? 'public_claim_words w'
      : 'public_claim_words w JOIN public_claims c ON c.id = w.claim_id';
  const conditions = [`w.search @@ ${wanted}`, ...ofRow, ...ofFacets('w.claim_id')];
  const list: Listing = {
    type: 'ClaimConnection',
    from,
    rowsOf: 'public_claims',
    conditions,
    key: 'rank',
    keySql: `ts_rank(w.search, ${wanted})`,
    idSql: 'w.claim_id',
    direction: 'DESC',
    countSql: () => `SELECT count(*)::int FROM ${from} ${where(conditions)}`,
  };
  return { list, page: readPageRequest(paging, 'rank') };
}

function checkedWords(name: string, words: string, most: number): string {
  if (findUnstorable(words) !== null)
    throw badUserInput(`"${name}" holds a character that no text can have.`);
  if (codePointLength(words) > most) {
    throw badUserInput(`"${name}" is too long: ${most} characters are the most.`);
  }
  return words;
}
