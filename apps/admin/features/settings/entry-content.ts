import { z } from 'zod';

/** One column of a changed row, as text. */
export interface ColumnChange {
  readonly column: string;
  /** Null when it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

const row = z.record(z.string(), z.unknown());
const shape = z.object({ before: row.optional(), after: row.optional() });

/**
 * What a log entry says was changed, column by column, what is the same on both sides and what is empty left out.
 * @param content JSON as the log keeps it
 * @returns empty when it is not of a form that is known
 */
export function columnChanges(content: string): ColumnChange[] {
  const parsed = shape.safeParse(parseJson(content));
  if (!parsed.success) return [];
  const { before = {}, after = {} } = parsed.data;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((column) => ({ column, before: textOf(before[column]), after: textOf(after[column]) }))
    .filter((change) => change.before !== change.after);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
