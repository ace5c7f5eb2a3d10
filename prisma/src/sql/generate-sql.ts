import { foldMark } from '@verbatim/checker';
import {
  APPROVAL_FALLS,
  canWithhold,
  OPERATIONS,
  POLICY,
  PUBLICATION_STATUSES,
  ROLES,
  type Role,
  VERIFICATION_MOVES,
} from '@verbatim/shared';

/**
 * Files of prisma/sql, by path, that say in SQL what packages/shared and packages/checker decide. `npm run sql:generate`
 * writes them.
 */
export function generatedSql(): Readonly<Record<string, string>> {
  return {
    'people/role_may.sql': roleMay(),
    'review/verification_move_roles.sql': verificationMoveRoles(),
    'publication/can_be_withheld.sql': canBeWithheld(),
    'search/search_text.sql': searchText(),
  };
}

const HEAD = (from: string, source = 'packages/shared') =>
  `-- Written by \`npm run sql:generate\` from ${source}/src/${from}: change it there.\n`;

function roleMay(): string {
  const lines = OPERATIONS.map(
    (operation) =>
      `    WHEN ${literal(operation)} THEN role IN (${POLICY[operation].map(literal).join(', ')})`,
  );
  return `${HEAD('roles.ts')}-- Whether the policy table lets a role do an operation. One that it does not name is nobody's.
CREATE OR REPLACE FUNCTION role_may(role role, operation text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE operation
${lines.join('\n')}
    ELSE false END
$$;
`;
}

function verificationMoveRoles(): string {
  const moves = [...VERIFICATION_MOVES, APPROVAL_FALLS].filter(({ from, to }) => from !== to);
  const pairs = [...new Set(moves.map(({ from, to }) => `${from} ${to}`))].sort();
  const lines = pairs.map((pair) => {
    const roles = rolesOf(moves.filter(({ from, to }) => `${from} ${to}` === pair));
    return `    WHEN ${literal(pair)} THEN ${literal(`{${roles.join(',')}}`)}`;
  });
  return `${HEAD('verification-status.ts')}-- Roles whose people may make a move of a claim's verification status; null where the table of moves has no such move.
CREATE OR REPLACE FUNCTION verification_move_roles(moved_from verification_status, moved_to verification_status)
  RETURNS role[] LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT (CASE moved_from::text || ' ' || moved_to::text
${lines.join('\n')}
    END)::role[]
$$;
`;
}

function canBeWithheld(): string {
  const statuses = PUBLICATION_STATUSES.filter(canWithhold);
  return `${HEAD('publication-status.ts')}-- Whether one person may take down at once what the public sees.
CREATE OR REPLACE FUNCTION can_be_withheld(status publication_status) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT status IN (${statuses.map(literal).join(', ')})
$$;
`;
}

/** The last code point that marks and symbols of everyday texts stand before: those behind are letters and private. */
const LAST_MARK = 0x1ffff;

/** A database of the C locale takes every character beyond ASCII for a letter, so marks are folded before words are cut. */
function searchText(): string {
  const byFold = new Map<string, number[]>();
  for (let point = 0x80; point <= LAST_MARK; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const folded = foldMark(String.fromCodePoint(point));
    if (folded !== null) byFold.set(folded, [...(byFold.get(folded) ?? []), point]);
  }
  const characters = (folded: string) => ranges(byFold.get(folded)!).map(regexRange).join('');
  const calls = [`'[${characters(' ')}]', ' ', 'g'`];
  for (const folded of ['"', "'", '-', '']) calls.push(`'[${characters(folded)}]', ${literal(folded)}, 'g'`);
  const text = calls.reduce((inner, call) => `regexp_replace(${inner},\n    ${call})`, 'words');
  return `${HEAD('text/fold-mark.ts', 'packages/checker')}-- A text as words are cut from it: every mark beyond ASCII is the plain one that means the same, or a space.
CREATE OR REPLACE FUNCTION search_text(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT ${text}
$$;
`;
}

/** Ascending numbers as stretches, both ends included. */
function ranges(points: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const point of points) {
    const before = found.at(-1);
    if (before?.last === point - 1) before.last = point;
    else found.push({ first: point, last: point });
  }
  return found;
}

function regexRange({ first, last }: { first: number; last: number }): string {
  return first === last ? regexPoint(first) : `${regexPoint(first)}-${regexPoint(last)}`;
}

function regexPoint(point: number): string {
  const digits = point.toString(16);
  return point > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** Roles that may make one of some moves, from least to most. */
function rolesOf(moves: readonly { operation: keyof typeof POLICY }[]): Role[] {
  return ROLES.filter((role) => moves.some(({ operation }) => POLICY[operation].includes(role)));
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
