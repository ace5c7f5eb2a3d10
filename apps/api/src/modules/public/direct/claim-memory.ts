import { LruCache } from '../../../platform/lru-cache.ts';

/** Kinds of text that are told apart. One that nobody asked for so long begins anew. */
const MOST_KINDS = 1_000;
/** What an entry takes beside its text, in bytes: its key, twice as long as the two ids in it, and its place. */
const BYTES_BESIDE = 300;
/** Below this share of texts that are there, it is cheaper to let the database write the whole answer. */
const WORTH_ASKING = 0.25;
/** Of the answers that are not worth it, one in so many is put together here still, to see whether that changes. */
const TRIED_ANYWAY = 32;
/** How much the last answer counts in the share. */
const LAST_COUNTS = 0.05;

/** What is asked of claims in one way. */
export class TextKind {
  /** Of the texts that were wanted lately, which share was there. */
  private share = 1;
  private passedOver = 0;

  constructor(readonly number: number) {}

  /** Whether texts of this kind are there often enough to look for them. */
  isWorthAsking(): boolean {
    if (this.share >= WORTH_ASKING) return true;
    this.passedOver = (this.passedOver + 1) % TRIED_ANYWAY;
    return this.passedOver === 0;
  }

  /** @param share of the texts that an answer wanted, how many were there: 0 to 1 */
  learn(share: number): void {
    this.share += (share - this.share) * LAST_COUNTS;
  }
}

/**
 * Texts of claims by kind and edition, up to a number of bytes. An edition never changes, so none of them grows old. They
 * are kept in two halves: what is used goes to the younger one, and when that is full it becomes the older one, whose
 * texts are gone unless they were used meanwhile. A page finds a hundred of them at a time, for which an exact order of
 * use costs too much.
 */
export class ClaimMemory {
  private young = new Map<string, Buffer>();
  private old = new Map<string, Buffer>();
  private youngBytes = 0;
  private readonly kinds = new LruCache<TextKind>(MOST_KINDS);
  private kindsMade = 0;

  /** @param bytes 0 remembers nothing */
  constructor(private readonly bytes: number) {}

  get isOn(): boolean {
    return this.bytes > 0;
  }

  /** @param sql of the text, which is all that tells kinds apart */
  kindOf(sql: string): TextKind {
    const known = this.kinds.get(sql);
    if (known !== undefined) return known;
    this.kindsMade += 1;
    const kind = new TextKind(this.kindsMade);
    this.kinds.set(sql, kind, 1);
    return kind;
  }

  find(kind: TextKind, edition: string): Buffer | undefined {
    const key = keyOf(kind, edition);
    const young = this.young.get(key);
    if (young !== undefined) return young;
    const old = this.old.get(key);
    // A copy: small buffers share their memory with those that were made beside them, which are to go.
    if (old !== undefined) this.makeYoung(key, Buffer.from(old));
    return old;
  }

  /** @returns the text as it is kept */
  keep(kind: TextKind, edition: string, text: string): Buffer {
    const bytes = Buffer.from(text);
    this.makeYoung(keyOf(kind, edition), bytes);
    return bytes;
  }

  private makeYoung(key: string, text: Buffer): void {
    const bytes = text.length + BYTES_BESIDE;
    if (bytes > this.bytes / 2) return;
    if (this.youngBytes + bytes > this.bytes / 2) {
      this.old = this.young;
      this.young = new Map();
      this.youngBytes = 0;
    }
    this.young.set(key, text);
    this.youngBytes += bytes;
  }
}

function keyOf({ number }: TextKind, edition: string): string {
  return `${number} ${edition}`;
}
