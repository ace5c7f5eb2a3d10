export { enableLogins } from './enable-logins.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  openEmbeddedDatabase,
  withEmbeddedDatabase,
} from './open-embedded-database.ts';
export { type DataDirectory, dataDirectory, prepareDataDirectory } from './data-directory.mjs';
export { type OpenDatabase, type OpenDatabaseOptions, openDatabase } from '../open-database.ts';
