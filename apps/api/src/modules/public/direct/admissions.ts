import type { IncomingMessage } from 'node:http';
import type { Caller } from '../../access/public-access.ts';

/** What was found out about a request before it was left to the ordinary path, which is not to do it again. */
export interface Admission {
  readonly caller: Caller;
  /** Whether the cost of the operation is paid. */
  isCharged: boolean;
  /** Why the database did not answer, if it was asked. */
  failure: unknown;
}

/** Hands on what was found out about requests that are left to the ordinary path, for as long as they last. */
export class Admissions {
  private readonly admitted = new WeakMap<IncomingMessage, Admission>();
  private readonly refused = new WeakMap<IncomingMessage, unknown>();
  private readonly failed = new WeakMap<IncomingMessage, { readonly error: unknown }>();

  admit(request: IncomingMessage, admission: Admission): void {
    this.admitted.set(request, admission);
  }

  /** @param why what was thrown; told again, unless the caller was let in and is refused later anyway */
  refuse(request: IncomingMessage, why: unknown): void {
    this.refused.set(request, why);
  }

  isRefused(request: IncomingMessage): boolean {
    return this.refused.has(request);
  }

  /** @param error why its body could not be read or parsed */
  unreadable(request: IncomingMessage, error: unknown): void {
    this.failed.set(request, { error });
  }

  /** Why the body of a request could not be read, if that was tried. */
  failureOf(request: IncomingMessage): { readonly error: unknown } | undefined {
    return this.failed.get(request);
  }

  /**
   * What was found out, or undefined when nothing was.
   * @throws what a caller was refused with before they were let in
   */
  expect(request: IncomingMessage): Admission | undefined {
    const admission = this.admitted.get(request);
    if (admission === undefined && this.refused.has(request)) throw this.refused.get(request);
    return admission;
  }
}
