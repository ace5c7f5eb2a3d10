import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Checkpoint,
  type KeyInForce,
  type LogName,
  parseCheckpoint,
  parseVerifierKey,
  splitCheckpoints,
} from '@verbatim/log';

/** File of the verifier keys, a line each. */
const KEYS_FILE = 'keys.txt';

/** More than two checkpoints can have. */
const TAIL_BYTES = 4_096;

/**
 * Checkpoints outside the database: a file a log and month, one signed note behind the other. What is written here can
 * be copied to where nobody of this machine can change it, and shows whether the database was put back.
 */
export class CheckpointFolder {
  constructor(readonly folder: string) {}

  /** Everything that was kept of a log, oldest first. */
  async all(log: LogName): Promise<Checkpoint[]> {
    const files = await this.filesOf(log);
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return texts.flatMap(splitCheckpoints).flatMap((note) => parseCheckpoint(note) ?? []);
  }

  /** The one kept last, or null. A note that was cut short while it was written is taken away. */
  async newest(log: LogName): Promise<Checkpoint | null> {
    for (const path of (await this.filesOf(log)).reverse()) {
      const file = await open(path, 'r+');
      try {
        const { size } = await file.stat();
        const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
        await file.read(tail, 0, tail.length, size - tail.length);
        const notes = splitCheckpoints(tail.toString('utf8'));
        const last = notes.findLast((note) => parseCheckpoint(note) !== null);
        if (last === undefined) continue;
        const end = size - tail.length + tail.lastIndexOf(last) + Buffer.byteLength(last);
        if (end < size) await file.truncate(end);
        return parseCheckpoint(last);
      } finally {
        await file.close();
      }
    }
    return null;
  }

  /** Writes a checkpoint, on the disk when this resolves. */
  async keep(log: LogName, note: string, signedAt: Date): Promise<void> {
    await this.append(`${log.toLowerCase()}-${signedAt.toISOString().slice(0, 7)}.txt`, note);
  }

  /** Writes the verifier keys that are not there yet, each with the size of the log that it signs from. */
  async keepKeys(keys: readonly { verifierKey: string; fromSize: number }[]): Promise<void> {
    const there = await this.keyLines();
    const missing = keys
      .map(({ verifierKey, fromSize }) => `${verifierKey} ${fromSize}`)
      .filter((line) => !there.includes(line));
    if (missing.length > 0) await this.append(KEYS_FILE, missing.map((line) => `${line}\n`).join(''));
  }

  /** The verifier keys that were written, each with the size of the log that it signs from. */
  async keys(): Promise<KeyInForce[]> {
    return (await this.keyLines()).flatMap((line) => {
      const [written = '', from = '0'] = line.split(' ');
      const key = parseVerifierKey(written);
      return key === null ? [] : [{ key, fromSize: Number(from) }];
    });
  }

  private async keyLines(): Promise<string[]> {
    const text = await readFile(join(this.folder, KEYS_FILE), 'utf8').catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').filter((line) => line !== '');
  }

  private async filesOf(log: LogName): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const wanted = new RegExp(`^${log.toLowerCase()}-\\d{4}-\\d{2}\\.txt$`);
    return names
      .filter((name) => wanted.test(name))
      .sort()
      .map((name) => join(this.folder, name));
  }

  private async append(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = await open(join(this.folder, name), 'a');
    try {
      await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
