#!/usr/bin/env node
// `npm test`: installs what is missing, then checks and tests everything. Turbo skips what did not change.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { installIfNeeded, requireNode, ROOT } from './lib/install.mjs';

/** What is run, in order: quick answers first; then what needs a database, a browser and the built apps. */
const STAGES = [
  { title: 'Boundaries, format, lint, types', tasks: ['boundaries', 'format', 'lint', 'typecheck'] },
  { title: 'Unit tests', tasks: ['test'] },
  { title: 'Build', tasks: ['build'] },
  { title: 'GraphQL on PostgreSQL', tasks: ['test:api'] },
  { title: "Prisma's commands", tasks: ['test:prisma-cli'] },
  { title: 'The packed checker', tasks: ['test:package'] },
  { title: 'The start', tasks: ['test:start'] },
  { title: 'Journeys in a browser', tasks: ['test:e2e'] },
];

/** Vitest's closing line, behind the colours and the prefix that turbo adds. */
const TESTS_LINE = /\bTests\s+(?:(\d+) failed \| )?(?:(\d+) passed)?(?: \| )?(?:(\d+) skipped)?/;
// eslint-disable-next-line no-control-regex -- colours are control characters
const COLOURS = /\u001b\[[0-9;]*m/g;

const counts = { passed: 0, failed: 0, skipped: 0 };

try {
  requireNode();
  installIfNeeded((message) => console.log(message));
  const started = Date.now();
  for (const { title, tasks } of STAGES) {
    console.log(`\n== ${title}`);
    const status = await runTurbo(tasks);
    if (status !== 0) {
      console.error(`\n"${title}" failed; the reason stands above.`);
      process.exitCode = 1;
      break;
    }
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\nChecks and tests took ${Math.floor(seconds / 60)} min ${seconds % 60} s.`);
  if (process.exitCode && counts.failed === 0) counts.failed = 1;
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Runs turbo tasks in all workspaces, two at a time, and counts the tests that vitest reports.
 * @param {string[]} tasks
 * @returns {Promise<number>} the exit status
 */
function runTurbo(tasks) {
  const turbo = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules/turbo/bin/turbo'),
      'run',
      ...tasks,
      '--concurrency=2',
      '--continue=dependencies-successful',
      '--output-logs=full',
      '--log-order=grouped',
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    },
  );
  createInterface({ input: turbo.stdout }).on('line', (line) => {
    console.log(line);
    const found = TESTS_LINE.exec(line.replaceAll(COLOURS, ''));
    if (found) {
      counts.failed += Number(found[1] ?? 0);
      counts.passed += Number(found[2] ?? 0);
      counts.skipped += Number(found[3] ?? 0);
    }
  });
  return new Promise((resolve, reject) => {
    turbo.on('error', reject);
    turbo.on('close', (status) => resolve(status ?? 1));
  });
}
