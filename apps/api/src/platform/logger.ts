import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

/** One JSON line an event, on standard output. Never content, passwords, tokens or keys. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: { service: 'api' }, timestamp: pino.stdTimeFunctions.isoTime });
}
