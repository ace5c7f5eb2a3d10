/** Tells how far a long run has come, on one line of standard error, only where a person is looking. */
export function startProgress(total: number, stream: NodeJS.WriteStream = process.stderr) {
  const shown = Boolean(stream.isTTY) && total >= 20;
  let painted = -1;
  return {
    /** @param done how many of the total are done */
    update(done: number): void {
      const percent = Math.floor((done / total) * 100);
      if (!shown || percent === painted) return;
      painted = percent;
      const filled = Math.round(percent / 4);
      stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(25 - filled)} ${done} of ${total} claims`);
    },
    /** Takes the line away. */
    end(): void {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
