import type { DeskLine } from '../lines.ts';

/** Where the log says something. */
export interface Place {
  readonly index: number;
  readonly entry: number;
}

/** What the desk's log says of a snapshot; null hashes when that was taken away. */
export interface SnapshotFact extends Place {
  readonly hashes: { readonly sha256: unknown; readonly originalSha256: unknown } | null;
}

/** What the desk's log says of a publication; null when that was taken away. */
export interface PublicationFact extends Place {
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What the log of the desk says of things that an export brings along, gathered line by line. */
export class LogFacts {
  readonly snapshots = new Map<string, SnapshotFact>();
  readonly publications = new Map<string, PublicationFact>();
  /** Keys put in force: log, key and size. */
  readonly keys = new Set<string>();
  /** Entries that a tombstone accounts for. */
  readonly removedFromDesk = new Set<number>();
  readonly removedFromPublic = new Set<number>();

  /** @param content what the line's hash is of, checked; null when it is gone */
  take({ action, type, subject }: DeskLine, place: Place, content: string | null): void {
    if (action !== 'CREATED') return;
    const isWanted =
      type === 'SNAPSHOT' || type === 'PUBLICATION' || type === 'LOG_KEY' || type === 'TOMBSTONE';
    if (!isWanted) return;
    const after = content === null ? null : afterOf(content);
    if (type === 'SNAPSHOT') {
      const hashes = after && { sha256: after['sha256'], originalSha256: after['original_sha256'] };
      this.snapshots.set(subject, { ...place, hashes });
    } else if (type === 'PUBLICATION') {
      this.publications.set(subject, { ...place, after });
    } else if (type === 'LOG_KEY' && after !== null) {
      this.keys.add(keyFact(after['log'], after['verifier_key'], after['from_size']));
    } else if (after !== null) {
      addAll(this.removedFromDesk, after['entry_ids']);
      addAll(this.removedFromPublic, after['public_entry_ids']);
    }
  }
}

export function keyFact(log: unknown, verifierKey: unknown, fromSize: unknown): string {
  return JSON.stringify([log, verifierKey, fromSize]);
}

function afterOf(content: string): Readonly<Record<string, unknown>> | null {
  const read = JSON.parse(content) as { after?: Readonly<Record<string, unknown>> } | null;
  return read?.after ?? null;
}

function addAll(numbers: Set<number>, list: unknown): void {
  if (Array.isArray(list)) for (const each of list) numbers.add(Number(each));
}
