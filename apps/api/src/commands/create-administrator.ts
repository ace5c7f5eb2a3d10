import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openDatabase } from '@verbatim/database/embedded';
import { UserErrorException } from '../platform/errors/user-errors.ts';
import { createLogger } from '../platform/logger.ts';
import { connectDesk, createServices } from '../services.ts';
import { readPassword } from './read-password.ts';

const USAGE = `Makes an account with the role of administrator.

  npm run admin:create -- --email you@example.org --name "Your Name"

The password is asked for; where there is no terminal, it is the first line of standard input.
The database is that of DATABASE_URL, else the embedded one in VERBATIM_DATA_DIR (.data).
`;

try {
  process.exitCode = await createAdministrator();
} catch (error) {
  const problems =
    error instanceof UserErrorException
      ? error.userErrors.map(({ message }) => message)
      : [error instanceof Error ? error.message : String(error)];
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

/** @returns the exit status: 0 made, 2 bad usage */
async function createAdministrator(): Promise<number> {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const { email, name, help } = values;
  if (help === true) {
    console.log(USAGE);
    return 0;
  }
  if (email === undefined || name === undefined) {
    console.error(USAGE);
    return 2;
  }
  const password = await readPassword(`Password for ${email} (at least 12 characters, not shown): `);
  const database = await openDatabase({ env: process.env, migrate: true });
  const db = connectDesk(database.appUrl, createLogger('warn'));
  try {
    const { people, ratings } = createServices(db);
    await people.create({ email, name, role: 'ADMIN', password });
    await ratings.ensureDefaultScale();
    console.log(`${name} can sign in as administrator with ${email.trim().toLowerCase()}.`);
    return 0;
  } finally {
    await db.$disconnect();
    await database.close();
  }
}
