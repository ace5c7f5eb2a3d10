import type { ClaimDetailFragment } from '../../generated/documents.ts';
import type { CheckedQuotation } from './live-check.ts';

/** The API's word on the quotations of the newest revision, in the shape of the live check. */
export function savedQuotations({ revision }: ClaimDetailFragment): CheckedQuotation[] {
  return revision.quotations.map(({ start, end, text, state, snapshot, span, diff }) => ({
    start,
    end,
    text,
    state,
    place: snapshot && span && { snapshotId: snapshot.id, start: span.start, end: span.end },
    diff: diff.map((part) => ({ op: OPERATIONS[part.op], text: part.text })),
  }));
}

const OPERATIONS = { EQUAL: 'equal', DELETE: 'delete', INSERT: 'insert' } as const;
