import type { Role } from '@verbatim/shared';

/** The password of everybody in the demo. Accounts with it exist in a database that the demo was filled into, only. */
export const DEMO_PASSWORD = 'verbatim-demo';

/** Who plays in the demo. */
export const DEMO_PEOPLE = {
  editor: { email: 'editor@demo.verbatim.test', name: 'Edda Quist', role: 'EDITOR' },
  reviewer: { email: 'reviewer@demo.verbatim.test', name: 'Ruben Valdmaa', role: 'REVIEWER' },
  admin: { email: 'admin@demo.verbatim.test', name: 'Amina Dorval', role: 'ADMIN' },
  viewer: { email: 'viewer@demo.verbatim.test', name: 'Viktor Selm', role: 'VIEWER' },
} as const satisfies Record<string, { email: string; name: string; role: Role }>;

export type DemoPerson = keyof typeof DEMO_PEOPLE;
