import { LOG_NAMES, toHex, type LogName } from '@verbatim/log';
import type { Logger } from 'pino';
import type { LogFiles } from '../../platform/config.ts';
import { CheckpointFolder } from './checkpoint-folder.ts';
import type { LockedLogs, LogTreeRepository } from './log-tree.repository.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';

/** How often is looked for lines to be signed, in milliseconds; also the least time between two checkpoints. */
const EVERY_MS = 1_000;

/** Why the keeper signs nothing: what it would sign contradicts what was signed before. */
export class LogContradiction extends Error {
  override readonly name = 'LogContradiction';
}

/**
 * Gives entries their places in the logs' trees and signs the tree heads. Changes never wait for it: they leave their
 * entries in a queue, in their own transaction. Any number of processes may keep the logs; the database lets one at a
 * time, and a keeper that is killed leaves nothing half done.
 */
export class LogKeeper {
  private readonly folder: CheckpointFolder;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private key: SigningKey | undefined;
  private trouble: string | null = null;

  constructor(
    private readonly trees: LogTreeRepository,
    private readonly files: LogFiles,
    private readonly logger: Logger,
  ) {
    this.folder = new CheckpointFolder(files.checkpointFolder);
  }

  /** What keeps the logs from being kept, in words; null while nothing does. */
  get problem(): string | null {
    return this.trouble;
  }

  /** Keeps the logs from now on. */
  start(): void {
    this.timer = setInterval(() => void this.look(), EVERY_MS);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /**
   * Gives every entry that waits its place, and signs.
   * @throws LogContradiction, and the errors of database and files
   */
  async keep(): Promise<void> {
    const key = (this.key ??= openSigningKey(this.files.keyFile));
    do {
      await this.trees.locked(async (logs) => {
        await logs.atOnce(async () => {
          for (const log of LOG_NAMES) await this.grow(log, { key, logs });
        });
        for (const log of LOG_NAMES) await this.writeOutside(log, logs);
      });
    } while (await this.trees.isAnythingUnsigned());
  }

  private look(): Promise<void> {
    this.running ??= this.keepIfDue().finally(() => (this.running = undefined));
    return this.running;
  }

  private async keepIfDue(): Promise<void> {
    try {
      if (this.trouble !== null || this.key === undefined || (await this.trees.isAnythingUnsigned()))
        await this.keep();
      if (this.trouble !== null) this.logger.info('the logs are kept again');
      this.trouble = null;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (words !== this.trouble) this.logger.error({ problem: words }, 'the logs cannot be kept');
      this.trouble = words;
    }
  }

  private async grow(log: LogName, { key, logs }: { key: SigningKey; logs: LockedLogs }): Promise<void> {
    const origin = await logs.origin(log);
    const size = await logs.append(log);
    const signed = await logs.signedSize(log);
    await this.assertNothingContradicts({ log, origin, size }, logs);
    if (size === signed) return;
    await this.registerKey({ log, verifierKey: key.verifierKey(origin), fromSize: signed + 1 }, logs);
    const root = await logs.root(log, size);
    await logs.addCheckpoint(log, { size, root, note: key.sign({ origin, size, root }) });
  }

  /** What was signed once, and is kept outside the database, must be the beginning of what is signed now. */
  private async assertNothingContradicts(
    { log, origin, size }: { log: LogName; origin: string; size: number },
    logs: LockedLogs,
  ): Promise<void> {
    const kept = await this.folder.newest(log);
    if (kept === null) return;
    const where = `A checkpoint of ${kept.size} lines in ${this.folder.folder}`;
    if (kept.origin !== origin)
      throw new LogContradiction(`${where} is of another database (${kept.origin}). ${WHAT_TO_DO}`);
    if (kept.size > size)
      throw new LogContradiction(
        `${where} is newer than the ${log} log, which has ${size}: the database was put back. ${WHAT_TO_DO}`,
      );
    if (toHex(await logs.root(log, kept.size)) !== toHex(kept.root))
      throw new LogContradiction(`${where} contradicts the ${log} log: lines were changed. ${WHAT_TO_DO}`);
  }

  /** A key that is not known yet is in force from here on. One that another has followed signs no more. */
  private async registerKey(
    { log, verifierKey, fromSize }: { log: LogName; verifierKey: string; fromSize: number },
    logs: LockedLogs,
  ): Promise<void> {
    const known = (await logs.keys(log)).map((each) => each.verifierKey);
    if (known.at(-1) === verifierKey) return;
    if (known.includes(verifierKey)) {
      throw new LogContradiction(
        `${this.files.keyFile} is a key that another has followed. Put the key in force there.`,
      );
    }
    await logs.addKey(log, verifierKey, fromSize);
  }

  /** Brings the folder up to what the database has; what a killed keeper did not come to is made up for here. */
  private async writeOutside(log: LogName, logs: LockedLogs): Promise<void> {
    await this.folder.keepKeys(await logs.keys(log));
    const kept = await this.folder.newest(log);
    for (const { note, signedAt } of await logs.checkpointsAfter(log, kept?.size ?? 0))
      await this.folder.keep(log, note, signedAt);
  }
}

const WHAT_TO_DO =
  'Nothing is signed until this is looked into: `npx verbatim log verify` says what differs. If an older back-up was ' +
  'put back on purpose, move the folder away and keep it.';
