import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../install.mjs';

/**
 * Builds the API and the desk. Turbo skips what has not changed since it was built last.
 * @param {string} logs folder for build.log
 * @param {AbortSignal} signal ends the build
 * @throws {Error} with the end of the build's output
 */
export async function build(logs, signal) {
  const logFile = join(logs, 'build.log');
  const turbo = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/turbo/bin/turbo'), 'run', 'build', '--output-logs=new-only'],
    {
      cwd: ROOT,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    },
  );
  const log = createWriteStream(logFile);
  let tail = '';
  for (const stream of [turbo.stdout, turbo.stderr]) {
    stream.on('data', (chunk) => {
      log.write(chunk);
      tail = (tail + chunk).slice(-3000);
    });
  }
  const status = await new Promise((resolve, reject) => {
    turbo.once('error', reject);
    turbo.once('close', resolve);
  });
  log.end();
  if (status !== 0) throw new Error(`${tail}\nThe build failed. All it said is in ${logFile}`);
}
