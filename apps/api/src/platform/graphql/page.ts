import { LIMITS } from '@verbatim/shared';
import { badUserInput } from '../errors/graphql-errors.ts';
import { decodeCursor, encodeCursor, type Place } from './cursor.ts';
import type { PageInfo } from './page-info.type.ts';

/** A page that is asked for, checked. */
export interface PageRequest {
  readonly first: number;
  readonly after: Place | null;
}

/** @throws GraphQLError BAD_USER_INPUT when the size or the cursor cannot be meant */
export function readPage({ first, after }: { first: number; after?: string | null }): PageRequest {
  if (first < 0 || first > LIMITS.pageSize) {
    throw badUserInput(`"first" is ${first}; ask for 0 to ${LIMITS.pageSize} entries at a time.`);
  }
  if (after == null) return { first, after: null };
  const place = decodeCursor(after);
  if (place === null)
    throw badUserInput('"after" is no cursor of this list. Give the cursor of an entry as it came.');
  return { first, after: place };
}

/**
 * A page of a list.
 * @param found the entries after the place that was asked for, one more than asked for if there are so many
 */
export function connection<Node>({
  page,
  found,
  totalCount,
  placeOf,
}: {
  page: PageRequest;
  found: readonly Node[];
  totalCount: number;
  placeOf: (node: Node) => Place;
}): { totalCount: number; pageInfo: PageInfo; edges: { cursor: string; node: Node }[] } {
  const edges = found.slice(0, page.first).map((node) => ({ cursor: encodeCursor(placeOf(node)), node }));
  return {
    totalCount,
    edges,
    pageInfo: {
      hasNextPage: found.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
