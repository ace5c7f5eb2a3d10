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

/** Files of prisma/sql, by path, that say in SQL what packages/shared decides. `npm run sql:generate` writes them. */
export function generatedSql(): Readonly<Record<string, string>> {
  return {
    'people/role_may.sql': roleMay(),
    'review/verification_move_roles.sql': verificationMoveRoles(),
    'publication/can_be_withheld.sql': canBeWithheld(),
  };
}

const HEAD = (from: string) =>
  `-- Written by \`npm run sql:generate\` from packages/shared/src/${from}: change it there.\n`;

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

/** Roles that may make one of some moves, from least to most. */
function rolesOf(moves: readonly { operation: keyof typeof POLICY }[]): Role[] {
  return ROLES.filter((role) => moves.some(({ operation }) => POLICY[operation].includes(role)));
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
