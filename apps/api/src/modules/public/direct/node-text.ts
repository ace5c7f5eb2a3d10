import type { Operation } from '../plan/selections.ts';
import type { Gaps } from './gaps.ts';
import { liesInRow, objectText, type ObjectShape } from './object-text.ts';
import type { Selection } from './selection.ts';
import type { SqlText } from './sql-text.ts';

/** The JSON of an object with a row `c`. */
export interface NodeText {
  readonly text: SqlText;
  /** Whether an edition of the row is all that the text depends on. */
  readonly isOfEdition: boolean;
}

export function nodeText(
  operation: Operation,
  { shape, asked }: { shape: ObjectShape; asked: readonly Selection[] },
): NodeText {
  return {
    text: objectText(operation, { shape, row: 'c', asked }),
    isOfEdition: shape.edition !== undefined && liesInRow(operation, shape, asked),
  };
}

/**
 * The text, or a gap for it, over rows `c` of a page, which have their edition beside them.
 * @param gaps null to write an answer whole
 */
export function textOrGap({ text, isOfEdition }: NodeText, gaps: Gaps | null): SqlText {
  return gaps !== null && isOfEdition ? gaps.add(text, 'c.edition') : text;
}
