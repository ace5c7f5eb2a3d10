import type { Request } from 'express';
import type { Caller } from '../../access/public-access.ts';

/** What was found out about a request before it was left to the ordinary path, which is not to do it again. */
export interface Admission {
  readonly caller: Caller;
  /** Whether the cost of the operation is paid. */
  isCharged: boolean;
  /** Why the database did not answer, if it was asked. */
  failure: unknown;
}

/** Keeps what was found out about requests, for as long as they last. */
export class Admissions {
  private readonly admitted = new WeakMap<Request, Admission>();
  private readonly refused = new WeakMap<Request, unknown>();

  admit(request: Request, caller: Caller): void {
    this.admitted.set(request, { caller, isCharged: false, failure: undefined });
  }

  charged(request: Request): void {
    this.admitted.get(request)!.isCharged = true;
  }

  fail(request: Request, failure: unknown): void {
    this.admitted.get(request)!.failure = failure;
  }

  /** @param why what was thrown; told again, unless the caller was let in and is refused later anyway */
  refuse(request: Request, why: unknown): void {
    this.refused.set(request, why);
  }

  isRefused(request: Request): boolean {
    return this.refused.has(request);
  }

  of(request: Request): Admission | undefined {
    return this.admitted.get(request);
  }

  /**
   * What was found out, or undefined when nothing was.
   * @throws what a caller was refused with before they were let in
   */
  expect(request: Request): Admission | undefined {
    const admission = this.admitted.get(request);
    if (admission === undefined && this.refused.has(request)) throw this.refused.get(request);
    return admission;
  }
}
