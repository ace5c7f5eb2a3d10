#!/usr/bin/env node
// The process that runs the embedded database; src/embedded/start-keeper.ts starts it.
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

register();
const { keepDatabase } = await import('../src/embedded/keep-database.ts');
const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    'not-durable': { type: 'boolean' },
    temporary: { type: 'boolean' },
  },
});
if (!values['data-dir']) throw new Error('--data-dir is missing');
const code = await keepDatabase({
  root: values['data-dir'],
  durable: values['not-durable'] !== true,
  temporary: values.temporary === true,
});
process.exit(code);
