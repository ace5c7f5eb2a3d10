import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** npm is a script on Windows, and scripts need a shell there. */
const SHELL = process.platform === 'win32';

/**
 * Says clearly when this Node is too old, before anything that needs a newer one is loaded.
 * @throws {Error} with what is here and what is needed
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!good) {
    throw new Error(
      `Verbatim needs Node 20.19 or newer, 22.12 or newer, or 24; this is Node ${process.versions.node}. Install a newer one from your package manager or nodejs.org.`,
    );
  }
}

/**
 * Installs what package-lock.json names, unless exactly that is installed already.
 * @param {(message: string) => void} say tells what is being done
 * @throws {Error} when npm fails
 */
export function installIfNeeded(say) {
  if (isInstalled()) return;
  say('Installing packages (a minute or so, once)');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: SHELL,
  });
  if (npm.status !== 0) {
    throw new Error(
      'npm could not install the packages; what it says stands above. Check the network and run the command again.',
    );
  }
}

/** Whether node_modules holds the very versions of package-lock.json, by the record that npm keeps there. */
function isInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const present = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || !path.includes('node_modules/')) continue;
    const here = present[path];
    if (
      here === undefined
        ? !entry.optional && !entry.devOptional && !entry.peer
        : here.version !== entry.version
    )
      return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
