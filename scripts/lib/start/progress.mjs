/**
 * Says what is going on, a line when a step begins and one when it is done.
 * @template T
 * @param {string} begins for example "Building"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(begins, work) {
  const started = Date.now();
  say(`… ${begins}`);
  const result = await work();
  say(`✔ ${begins}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** @param {string} message */
export function say(message) {
  console.log(message);
}

/** @param {string} message */
export function warn(message) {
  console.error(`! ${message}`);
}
