#!/usr/bin/env node
// `npm start`: installs, builds and runs everything until Ctrl-C. On built-in modules alone until the install is done.
import { requireNode } from './lib/install.mjs';

try {
  requireNode();
  const { runStart } = await import('./lib/start/run-start.mjs');
  await runStart(process.env);
  process.exit(0);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
