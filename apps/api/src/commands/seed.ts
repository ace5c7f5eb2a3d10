import 'reflect-metadata';
import { openDatabase } from '@verbatim/database/embedded';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/demo-people.ts';
import { fillDemo } from '../demo/fill-demo.ts';
import { createLogger } from '../platform/logger.ts';
import { connectDesk, createServices } from '../services.ts';

/** `prisma db seed`, and the first `npm start`: fills the database that the environment names with the demo. */
const database = await openDatabase({ env: process.env, migrate: true });
const db = connectDesk(database.appUrl, createLogger('warn'));
try {
  const { people, topics, sources, claims, steps } = await fillDemo(createServices(db));
  const isNew = people + topics + sources + claims + steps > 0;
  console.log(
    isNew
      ? `The demo is there: ${people} people, ${topics} topics, ${sources} sources and ${claims} claims were added.`
      : 'The demo was there already; nothing was changed.',
  );
  console.log(`Sign in at the desk with the password ${DEMO_PASSWORD} as`);
  for (const { email, name, role } of Object.values(DEMO_PEOPLE)) {
    console.log(`  ${email.padEnd(28)} ${name}, ${role.toLowerCase()}`);
  }
} finally {
  await db.$disconnect();
  await database.close();
}
