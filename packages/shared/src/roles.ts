/** The roles of people at the desk, from least to most. */
export const ROLES = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'] as const;

export type Role = (typeof ROLES)[number];

/** What can be done at the desk, as the policy table names it. */
export const OPERATIONS = [
  'desk.read',
  'self.manage',
  'source.write',
  'claim.edit',
  'claim.review',
  'claim.publish',
  'claim.withhold',
  'claim.assign',
  'topics.manage',
  'ratings.manage',
  'people.manage',
  'keys.manage',
  'log.read',
  'content.remove',
] as const;

export type Operation = (typeof OPERATIONS)[number];

/** The one policy table: which role may do what. That it takes two people for a publication no role can lift. */
export const POLICY: Readonly<Record<Operation, readonly Role[]>> = {
  'desk.read': ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'],
  'self.manage': ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'],
  'source.write': ['EDITOR', 'REVIEWER', 'ADMIN'],
  'claim.edit': ['EDITOR', 'REVIEWER', 'ADMIN'],
  'claim.review': ['REVIEWER', 'ADMIN'],
  'claim.publish': ['REVIEWER', 'ADMIN'],
  'claim.withhold': ['REVIEWER', 'ADMIN'],
  'claim.assign': ['EDITOR', 'REVIEWER', 'ADMIN'],
  'topics.manage': ['REVIEWER', 'ADMIN'],
  'ratings.manage': ['ADMIN'],
  'people.manage': ['ADMIN'],
  'keys.manage': ['ADMIN'],
  'log.read': ['ADMIN'],
  'content.remove': ['ADMIN'],
};

/** Whether a role may do an operation. */
export function may(role: Role, operation: Operation): boolean {
  return POLICY[operation].includes(role);
}
