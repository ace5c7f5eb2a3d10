import type { WordDiff } from './anchor.ts';
import type { Token } from './tokens.ts';

/** A stretch of an alignment; token indexes, half-open. */
export interface DiffPiece {
  /** 'same': nothing that a reader should see as a change. 'mark': an ellipsis or a bracket, as quoted. */
  readonly kind: 'same' | 'changed' | 'mark';
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export interface DiffSides {
  readonly source: string;
  readonly from: readonly Token[];
  readonly quotation: string;
  readonly to: readonly Token[];
}

/**
 * The words that differ between two strings, with those between them. What is the same in both is given as the
 * source has it.
 */
export function wordDiff(
  pieces: readonly DiffPiece[],
  { source, from, quotation, to }: DiffSides,
): WordDiff[] {
  const diff: WordDiff[] = [];
  /** Where the last entry stands in the source, if all of it does. */
  let sameFrom = -1;
  let sameUntil = -1;
  const add = (op: WordDiff['op'], text: string) => {
    const last = diff.at(-1);
    if (last?.op === op) diff[diff.length - 1] = { op, text: `${last.text} ${text}` };
    else diff.push({ op, text });
  };
  for (const { kind, sourceStart, sourceEnd, quoteStart, quoteEnd } of pieces) {
    const inSource = textOf(source, from, sourceStart, sourceEnd);
    const inQuotation = textOf(quotation, to, quoteStart, quoteEnd);
    if (kind === 'same') {
      if (inSource === '') continue;
      if (sameUntil === sourceStart && diff.at(-1)?.op === 'equal') {
        diff[diff.length - 1] = { op: 'equal', text: textOf(source, from, sameFrom, sourceEnd) };
      } else {
        add('equal', inSource);
        sameFrom = sourceStart;
      }
      sameUntil = sourceEnd;
      continue;
    }
    sameUntil = -1;
    if (kind === 'mark') {
      add('equal', inQuotation);
      continue;
    }
    if (inSource !== '') add('delete', inSource);
    if (inQuotation !== '') add('insert', inQuotation);
  }
  return diff;
}

function textOf(raw: string, tokens: readonly Token[], start: number, end: number): string {
  return end > start ? raw.slice(tokens[start]!.start, tokens[end - 1]!.end) : '';
}
