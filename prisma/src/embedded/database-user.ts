import { type SpawnOptions, execFileSync, spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How to run PostgreSQL's programs: it refuses to run as root. */
export type DatabaseUser = {
  /** Turns a command into what is to be spawned. */
  command(program: string, args: string[]): { program: string; args: string[]; options: SpawnOptions };
  /** Hands a folder, with what is in it, to the user that the programs run as. */
  own(folder: string): void;
};

/**
 * The user to run the database as: ourselves, or an unprivileged one when we are root. That user must reach the
 * programs and the data; where a folder above them shuts it out (a clone in /root), it gets the one capability that
 * passes, CAP_DAC_OVERRIDE, through util-linux' `setpriv`.
 * @param paths what the user must be able to reach: files or folders that exist
 * @throws Error naming VERBATIM_DATA_DIR when the user cannot reach them
 */
export function chooseDatabaseUser(paths: string[]): DatabaseUser {
  if (process.getuid?.() !== 0) return ourselves;
  const { uid, gid, name } = findUnprivilegedUser();
  const candidates = [asUser(uid, gid), asUserWithOverride(uid, gid)];
  const reaching = candidates.find((candidate) => reaches(candidate, paths));
  if (reaching !== undefined) return reaching;
  throw new Error(
    `Started by root, PostgreSQL runs as the user "${name}", who cannot reach ${paths.join(' and ')}. ` +
      'Move the clone to a folder that others may pass through and set VERBATIM_DATA_DIR to one too, ' +
      'start as another user than root, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

const ourselves: DatabaseUser = {
  command: (program, args) => ({ program, args, options: {} }),
  own: () => undefined,
};

function asUser(uid: number, gid: number): DatabaseUser {
  return {
    command: (program, args) => ({ program, args, options: { uid, gid, cwd: '/' } }),
    own: (folder) => chownTree(folder, uid, gid),
  };
}

function asUserWithOverride(uid: number, gid: number): DatabaseUser {
  const capability = '+dac_override';
  const change = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ];
  return {
    command: (program, args) => ({
      program: 'setpriv',
      args: [...change, '--', program, ...args],
      options: { cwd: '/' },
    }),
    own: (folder) => chownTree(folder, uid, gid),
  };
}

function findUnprivilegedUser(): { uid: number; gid: number; name: string } {
  for (const name of ['postgres', '_postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g'), name };
    } catch {
      continue; // no such user
    }
  }
  throw new Error(
    'Started by root, PostgreSQL needs an unprivileged user, but there is neither postgres nor nobody.',
  );
}

function reaches(user: DatabaseUser, paths: string[]): boolean {
  const test = 'for path do test -x "$path" || exit 1; done';
  const { program, args, options } = user.command('/bin/sh', ['-c', test, 'sh', ...paths]);
  return spawnSync(program, args, { ...options, stdio: 'ignore' }).status === 0;
}

function chownTree(path: string, uid: number, gid: number): void {
  const entry = lstatSync(path);
  if (entry.isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), uid, gid);
  if (entry.uid !== uid || entry.gid !== gid) chownSync(path, uid, gid);
}
