import type { Prisma } from '@verbatim/database';

/** What the desk sees of a person: never the password's hash. */
export const personFields = { id: true, name: true, email: true, role: true } satisfies Prisma.UserSelect;
