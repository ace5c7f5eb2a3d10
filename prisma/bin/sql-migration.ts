import { writeSqlMigration } from '../src/sql/write-sql-migration.ts';

process.exit(await writeSqlMigration(process.argv.slice(2)));
