import { say } from './progress.mjs';

/**
 * @typedef {object} Stoppable
 * @property {string} [name] said while it is stopped
 * @property {() => Promise<void>} stop
 * @property {() => void} [kill] ends it at once
 */

/**
 * Remembers what was brought up, and takes it down in reverse order when it is asked to: by Ctrl-C, SIGTERM or a closed
 * terminal. Asked a second time it no longer waits.
 */
export class Stopper {
  /** @type {Stoppable[]} */
  #stoppables = [];
  #abort = new AbortController();
  #times = 0;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.#hear());
  }

  /** Aborted when the stop is asked for. */
  get signal() {
    return this.#abort.signal;
  }

  /** Resolves when the stop is asked for. */
  async asked() {
    if (this.signal.aborted) return;
    await new Promise((resolve) => this.signal.addEventListener('abort', resolve, { once: true }));
  }

  /** @param {Stoppable} stoppable */
  add(stoppable) {
    this.#stoppables.push(stoppable);
  }

  async stop() {
    for (let next = this.#stoppables.pop(); next !== undefined; next = this.#stoppables.pop()) {
      if (next.name) say(`… Stopping ${next.name}`);
      if (this.#times > 1) next.kill?.();
      this.#current = next;
      await next.stop();
    }
  }

  /** @type {Stoppable | undefined} */
  #current;

  #hear() {
    this.#times += 1;
    if (this.#times === 1) {
      say('\nStopping. Ctrl-C again does not wait.');
      this.#abort.abort();
    } else {
      for (const stoppable of [...this.#stoppables, this.#current]) stoppable?.kill?.();
    }
  }
}
