export * from './generated/client.ts';
export { type ConnectionOptions, createPool, createPrismaClient } from './client/create-prisma-client.ts';
export { exportLog } from './log/export-log.ts';
export { atOneMoment, withLogLock } from './log/log-lock.ts';
export { explainMigrationState, migrateDatabase } from './migrations/migrate-database.ts';
export { type SessionCheck, SessionRefused, sessionCheck } from './roles/check-session.ts';
export { mayMakeTemporaryTables } from './roles/temporary-tables.ts';
export {
  type MigrationState,
  type Queryable,
  isServed,
  migrationState,
} from './migrations/migration-state.ts';
export {
  APP_ROLE,
  type DatabaseUrls,
  PUBLIC_ROLE,
  resolveDatabaseUrls,
  withRole,
} from './urls/resolve-database-urls.ts';
