import { isId } from '../ids.ts';

/** A place in a list that is ordered by a moment, then by id; both newest first. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** A place as clients are given it: opaque to them. */
export function encodeCursor({ at, id }: Place): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/** @returns the place, or null when the cursor is none of ours */
export function decodeCursor(cursor: string): Place | null {
  const [milliseconds, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (milliseconds === undefined || id === undefined || rest.length > 0) return null;
  if (!/^\d{1,14}$/.test(milliseconds) || !isId(id)) return null;
  return { at: new Date(Number(milliseconds)), id };
}
