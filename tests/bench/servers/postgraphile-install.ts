import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const VERSION = '5.1.5';
/** PostGraphile 5 wants Node 22 or newer; npm has a Node in a package. */
const NODE_VERSION = '24.21.0';

/** A PostGraphile that is installed, and the Node that runs it. */
export interface Installed {
  readonly folder: string;
  readonly node: string;
  readonly script: string;
}

/** Installs PostGraphile into a folder of its own, once, so that nobody who does not measure has it. */
export async function installPostgraphile(
  parent: string,
  log: (progress: string) => void,
): Promise<Installed> {
  const folder = join(parent, `postgraphile-${VERSION}`);
  const isNodeNew = Number(process.versions.node.split('.')[0]) >= 22;
  // The part of npm's `node` package that holds the program; the package itself fetches it by an install script.
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = isNodeNew ? process.execPath : join(folder, 'node_modules', `node-${system}`, 'bin', 'node');
  if (!existsSync(join(folder, 'node_modules', 'postgraphile')) || !existsSync(node)) {
    log(`Installing PostGraphile ${VERSION}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const packages = [`postgraphile@${VERSION}`, ...(isNodeNew ? [] : [`node-${system}@${NODE_VERSION}`])];
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    await promisify(execFile)('npm', ['install', ...flags, ...packages], { cwd: folder });
  }
  const script = join(folder, 'serve-postgraphile.mjs');
  await copyFile(fileURLToPath(new URL('serve-postgraphile.mjs', import.meta.url)), script);
  return { folder, node, script };
}
