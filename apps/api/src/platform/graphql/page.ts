import { LIMITS } from '@verbatim/shared';
import { badUserInput } from '../errors/graphql-errors.ts';
import type { PageInfo } from './page-info.type.ts';

/** A page that is asked for, checked. */
export interface PageRequest<Place> {
  readonly first: number;
  readonly after: Place | null;
}

/**
 * Checks what page of a list is asked for.
 * @param decode reads a cursor of the list, or returns null when it is none of it
 * @throws GraphQLError BAD_USER_INPUT when the size or the cursor cannot be meant
 */
export function readPage<Place>(
  { first, after }: { first: number; after?: string | null },
  decode: (cursor: string) => Place | null,
): PageRequest<Place> {
  if (first < 0 || first > LIMITS.pageSize) {
    throw badUserInput(`"first" is ${first}; ask for 0 to ${LIMITS.pageSize} entries at a time.`);
  }
  if (after == null) return { first, after: null };
  const place = decode(after);
  if (place === null) {
    throw badUserInput(
      '"after" is no cursor of this list in this order. Give the cursor of an entry as it came.',
    );
  }
  return { first, after: place };
}

/**
 * A page of a list.
 * @param found the entries after the place that was asked for, one more than asked for if there are so many
 */
export function connection<Node, Place>({
  page,
  found,
  totalCount,
  cursorOf,
}: {
  page: PageRequest<Place>;
  found: readonly Node[];
  totalCount: number;
  cursorOf: (node: Node) => string;
}): { totalCount: number; pageInfo: PageInfo; edges: { cursor: string; node: Node }[] } {
  const edges = found.slice(0, page.first).map((node) => ({ cursor: cursorOf(node), node }));
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
