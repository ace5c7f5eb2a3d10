import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { warn } from './progress.mjs';

/**
 * @typedef {object} Service
 * @property {string} name as a person reads it, for example "The API"
 * @property {readonly string[]} [flags] what Node is started with
 * @property {string} program a Node program
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {string} readyUrl answers with a status below 400 once the service is ready
 *
 * @typedef {object} Supervised
 * @property {(env?: NodeJS.ProcessEnv) => Promise<void>} restart ends the process and starts it anew
 * @property {() => Promise<void>} stop asks the process to end, and ends it after ten seconds
 * @property {() => void} kill ends it at once
 */

const PATIENCE = 10_000;
const START_LIMIT = 120_000;
const LONGEST_PAUSE = 15_000;

/**
 * Runs a service and, once it has been ready, runs it again whenever it ends by itself, with growing pauses. It has a
 * process group of its own, so that Ctrl-C reaches it through us alone, and an IPC channel, whose end tells it that we
 * are gone.
 * @param {Service} service
 * @param {AbortSignal} signal ends it while it is not ready yet
 * @returns {Promise<Supervised>} when it is ready
 * @throws {Error} with the end of its log when it does not get ready
 */
export async function supervise(service, signal) {
  let { env } = service;
  let isStopping = false;
  let isRestarting = false;
  let child = launch();
  try {
    await ready(child);
  } catch (error) {
    await end(child);
    throw error;
  }
  void watch();
  return { restart, stop, kill };

  function launch() {
    turnLog(service.logFile);
    const log = openSync(service.logFile, 'a', 0o600);
    const launched = spawn(process.execPath, [...(service.flags ?? []), service.program], {
      cwd: service.cwd,
      env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    return launched;
  }

  /** @param {import('node:child_process').ChildProcess} started */
  async function ready(started) {
    const deadline = Date.now() + START_LIMIT;
    while (!(await answers(service.readyUrl))) {
      signal.throwIfAborted();
      const isLate = Date.now() > deadline;
      if (isLate || hasEnded(started)) {
        const what = isLate ? 'is not ready after two minutes' : 'ended while it started';
        throw new Error(`${service.name} ${what}.\n${lastWords(service.logFile)}`);
      }
      await delay(50);
    }
  }

  async function watch() {
    for (let pause = 250; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const started = Date.now();
      if (!hasEnded(child)) await once(child, 'exit');
      if (isStopping) return;
      if (Date.now() - started > 60_000) pause = 250;
      if (!isRestarting) {
        const how = child.signalCode ?? `exit code ${child.exitCode}`;
        warn(`${service.name} ended by itself (${how}). It is started again.\n${lastWords(service.logFile)}`);
        killGroup(child);
        await delay(pause);
        if (isStopping) return;
      }
      isRestarting = false;
      child = launch();
      await ready(child).then(
        () => warn(`${service.name} is ready again.`),
        (error) => isStopping || warn(error.message),
      );
    }
  }

  /** @param {NodeJS.ProcessEnv} [changed] */
  async function restart(changed) {
    if (changed) env = changed;
    isRestarting = true;
    await end(child); // watch() starts it anew
  }

  async function stop() {
    isStopping = true;
    await end(child);
  }

  function kill() {
    isStopping = true;
    killGroup(child);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const limit = setTimeout(() => killGroup(child), PATIENCE);
    await ended;
    clearTimeout(limit);
  }
  killGroup(child); // what it may have started itself
}

/** @param {import('node:child_process').ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status < 400;
  } catch {
    return false;
  }
}

/** A log of more than 10 MB becomes `.1`, so that two are kept at most. @param {string} path */
function turnLog(path) {
  if (existsSync(path) && statSync(path).size > 10_000_000) renameSync(path, `${path}.1`);
}

/** @param {string} path */
function lastWords(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8);
  return `${lines.map((line) => `    ${line.slice(0, 400)}`).join('\n')}\n    (${path})`;
}
