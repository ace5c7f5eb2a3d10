import type { ClaimListOrder } from '../../generated/documents.ts';

/** What the queue can be sorted by, as its address says it. The first is how it comes unasked. */
export const QUEUE_SORTS = ['changed', 'untouched', 'newest', 'oldest', 'due', 'priority'] as const;

export type QueueSort = (typeof QUEUE_SORTS)[number];

/** The same for the API. */
export const ORDER_OF_SORT: Readonly<Record<QueueSort, ClaimListOrder>> = {
  changed: 'UPDATED_AT_DESC',
  untouched: 'UPDATED_AT_ASC',
  newest: 'CREATED_AT_DESC',
  oldest: 'CREATED_AT_ASC',
  due: 'DUE_ON_ASC',
  priority: 'PRIORITY_DESC',
};
