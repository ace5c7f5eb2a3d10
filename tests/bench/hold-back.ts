/** Milliseconds in which a process that is held back runs once. */
const PERIOD_MS = 20;

/**
 * Lets a process run a share of the time only, by stopping and continuing it, as if it had no more of a core: so two of
 * them find a machine of two cores as roomy as whole ones would find a larger one.
 * @param share more than 0, less than 1
 * @returns lets it run freely again
 */
export function holdBack(pid: number, share: number): () => void {
  let timer: NodeJS.Timeout;
  const run = () => {
    process.kill(pid, 'SIGCONT');
    timer = setTimeout(rest, PERIOD_MS * share);
  };
  const rest = () => {
    process.kill(pid, 'SIGSTOP');
    timer = setTimeout(run, PERIOD_MS * (1 - share));
  };
  run();
  return () => {
    clearTimeout(timer);
    process.kill(pid, 'SIGCONT');
  };
}
