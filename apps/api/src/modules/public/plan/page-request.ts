import { findUnstorable, LIMITS } from '@verbatim/shared';
import { badUserInput } from '../../../platform/errors/graphql-errors.ts';
import { isId } from '../../../platform/ids.ts';

/** What a list is ordered by: a moment, a name, a number, how well words fit. Its letter is the first of its cursors. */
export const KEYS = {
  publishedAt: { letter: 'p', type: 'timestamptz', isKey: isMilliseconds },
  updatedAt: { letter: 'u', type: 'timestamptz', isKey: isMilliseconds },
  name: {
    letter: 'n',
    type: 'text',
    isKey: (key: string) => key.length <= 4_000 && findUnstorable(key) === null,
  },
  ordinal: { letter: 'o', type: 'int', isKey: (key: string) => /^\d{1,9}$/.test(key) },
  rank: { letter: 'r', type: 'real', isKey: (key: string) => /^\d{1,3}(\.\d{1,12})?(e-\d{1,2})?$/.test(key) },
} as const;

export type KeyName = keyof typeof KEYS;

/** A place in a list: the value that the list is ordered by, then the id. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** A page that is asked for, checked. */
export interface PageRequest {
  readonly size: number;
  /** Counted from the end, or from `before`. */
  readonly isBackward: boolean;
  readonly after: Place | null;
  readonly before: Place | null;
}

const DEFAULT_SIZE = 20;

/** @throws GraphQLError BAD_USER_INPUT when the size or a cursor cannot be meant */
export function readPageRequest(args: Readonly<Record<string, unknown>>, key: KeyName): PageRequest {
  const { first, last, after, before } = args as Readonly<{
    first?: number | null;
    last?: number | null;
    after?: string | null;
    before?: string | null;
  }>;
  if (first != null && last != null) {
    throw badUserInput('Give "first" or "last", not both: a page is counted from one end.');
  }
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null && (size < 0 || size > LIMITS.pageSize)) {
      throw badUserInput(`"${name}" is ${size}; ask for 0 to ${LIMITS.pageSize} entries at a time.`);
    }
  }
  return {
    size: first ?? last ?? DEFAULT_SIZE,
    isBackward: last != null,
    after: readPlace('after', after, key),
    before: readPlace('before', before, key),
  };
}

function readPlace(name: string, cursor: string | null | undefined, key: KeyName): Place | null {
  if (cursor == null) return null;
  const place = decodePublicCursor(cursor, key);
  if (place !== null) return place;
  throw badUserInput(
    `"${name}" is no cursor of this list in this order. Give the cursor of an entry as it came.`,
  );
}

/** @returns the place that a cursor tells, or null when it is none of a list ordered so */
export function decodePublicCursor(cursor: string, name: KeyName): Place | null {
  const { letter, isKey } = KEYS[name];
  const [first, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split('.');
  const key = rest.join('.');
  return first === letter && id !== undefined && isId(id) && isKey(key) ? { key, id } : null;
}

/** SQL for the cursor of a row whose key and id are given as SQL. */
export function cursorSql(name: KeyName, { key, id }: { key: string; id: string }): string {
  const { letter, type } = KEYS[name];
  if (type === 'timestamptz') {
    // Of letters, digits, dots and hyphens no base64 has a plus or a slash, nor is this long enough for a second line.
    const milliseconds = `(date_part('epoch', ${key}) * 1000)::bigint`;
    return `rtrim(encode(convert_to('${letter}.' || ${id} || '.' || ${milliseconds}, 'UTF8'), 'base64'), '=')`;
  }
  return `translate(encode(convert_to('${letter}.' || ${id} || '.' || ${key}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The key of a place as the database takes it. */
export function keyValue({ key }: Place, name: KeyName): string {
  return KEYS[name].type === 'timestamptz' ? new Date(Number(key)).toISOString() : key;
}

/** From the year 1 to 9999: what both sides can write. */
function isMilliseconds(key: string): boolean {
  return (
    /^-?\d{1,15}$/.test(key) &&
    Math.abs(Number(key)) < 253_402_300_800_000 &&
    Number(key) > -62_135_596_800_000
  );
}
