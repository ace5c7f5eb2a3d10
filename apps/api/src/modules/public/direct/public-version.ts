/**
 * The version of what the public sees, as the database has it now. An answer that was read at a version may be given
 * again as long as a look at the database, begun after the request came, finds the same version: whoever has learned of
 * a publication learned of it after its transaction ended, so any look that begins later finds it. Many requests share
 * a look: those that come while one runs wait for the next.
 */
export class PublicVersion {
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<string> | undefined;

  constructor(private readonly read: () => Promise<string>) {}

  /** @returns the version as a look finds it that begins after the call */
  current(): Promise<string> {
    this.next ??= this.running.then(() => {
      this.next = undefined;
      const look = this.read();
      this.running = look.catch(() => undefined);
      return look;
    });
    return this.next;
  }
}
