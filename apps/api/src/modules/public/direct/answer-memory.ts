import { LruCache } from '../../../platform/lru-cache.ts';
import type { KnownOperation } from './known-operations.ts';

/** An answer that was given, and when it stops being right. */
export interface RememberedAnswer {
  /** Version of what the public sees that it was read at, in the same snapshot. */
  readonly version: string;
  readonly body: Buffer;
  readonly known: KnownOperation;
  /** Points that the operation costs, beside those of any request. */
  readonly cost: number;
}

/** How many requests are remembered as asked once. */
const MOST_ASKED_ONCE = 5_000;
/** Longer requests are not remembered. */
const MOST_CHARACTERS = 10_000;

/** Answers by the bodies of their requests, up to a number of bytes. What nobody repeats is not kept. */
export class AnswerMemory {
  private readonly answers: LruCache<RememberedAnswer>;
  private readonly askedOnce = new LruCache<true>(MOST_ASKED_ONCE);

  /** @param bytes 0 remembers nothing */
  constructor(private readonly bytes: number) {
    this.answers = new LruCache(bytes);
  }

  find(request: string): RememberedAnswer | undefined {
    return this.bytes === 0 ? undefined : this.answers.get(request);
  }

  /** Whether the answer to a request should be kept: when it is asked for the second time. */
  isWorthKeeping(request: string): boolean {
    if (this.bytes === 0 || request.length > MOST_CHARACTERS) return false;
    if (this.askedOnce.get(request) !== undefined) return true;
    this.askedOnce.set(request, true, 1);
    return false;
  }

  keep(request: string, answer: RememberedAnswer): void {
    // An eighth at most for one: a few great answers shall not push out all others.
    if (answer.body.length <= this.bytes / 8) {
      this.answers.set(request, answer, answer.body.length + 2 * request.length + 200);
    }
  }
}
