import 'reflect-metadata';
import { startApi } from './api.ts';
import { ConfigError, readConfig, type Config } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { closeOnShutdown } from './platform/shutdown.ts';

const config = configOrExit();
const logger = createLogger(config.logLevel);
if (config.databaseUrls.separation === 'ROLES') {
  logger.warn(
    'The API signs in at the database as its owner and then takes a role of less power, which is weaker than logins ' +
      'of its own: set APP_DATABASE_URL and PUBLIC_DATABASE_URL.',
  );
}
try {
  const api = await startApi(config, logger);
  closeOnShutdown(() => api.close(), logger);
  logger.info({ port: api.port }, 'listening');
  process.send?.({ type: 'listening', port: api.port });
} catch (error) {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const why = code === 'EADDRINUSE' ? 'is in use' : 'may not be used';
    process.stderr.write(`Port ${config.port} ${why}. Set API_PORT to another one, or end what uses it.\n`);
    process.exit(1);
  }
  throw error;
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
