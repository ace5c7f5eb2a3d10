import { findLockHolder } from '../lock/process-lock.mjs';
import type { DataDirectory } from './data-directory.mjs';
import type { ClientMessage, KeeperState, ReleaseAnswer } from './keeper-protocol.ts';

export type KeeperClient = {
  /**
   * Waits until the database is ready or has failed.
   * @returns undefined when this keeper is on its way out and the next one should be asked
   */
  settled(
    log?: (progress: string) => void,
  ): Promise<Extract<KeeperState, { status: 'ready' | 'failed' }> | undefined>;
  /** Resolves when the database goes away before `release`. Call it once, when ready. */
  lost(): Promise<string>;
  release(): Promise<void>;
};

/** Connects to the keeper of a data directory's database, or gives undefined when there is none. */
export async function findKeeper(directory: DataDirectory): Promise<KeeperClient | undefined> {
  const holder = await findLockHolder(directory.databaseLock);
  if (holder === undefined) return undefined;
  const { socket, messages, token } = holder;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const send = (message: ClientMessage) => socket.write(`${JSON.stringify(message)}\n`);
  let releasing = false;
  send({ token });

  async function nextState(): Promise<KeeperState | ReleaseAnswer | undefined> {
    const { value, done } = await messages.next().catch(() => ({ value: undefined, done: true }));
    return done || value === undefined ? undefined : (JSON.parse(value[0]!) as KeeperState | ReleaseAnswer);
  }

  return {
    async settled(log) {
      for (let state = await nextState(); state !== undefined; state = await nextState()) {
        if (state.status === 'starting') log?.('PostgreSQL starts');
        if (state.status === 'ready') return state;
        if (state.status === 'failed') {
          await closed; // the next attempt meets another keeper
          return state;
        }
      }
      return undefined;
    },
    async lost() {
      socket.unref(); // a program that is done need not close to end
      let reason = 'the process that keeps it was ended';
      for (let state = await nextState(); state !== undefined; state = await nextState()) {
        if (state.status === 'failed') reason = state.message;
      }
      return releasing ? new Promise<never>(() => undefined) : reason;
    },
    async release() {
      releasing = true;
      socket.ref();
      send({ release: true });
      await closed;
    },
  };
}
