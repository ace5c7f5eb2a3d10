import { canonicalJson, type JsonValue } from '@verbatim/shared/canonical-json';

/** The two logs: the desk's, of every change, and the public one, of what the public may know. */
export const LOG_NAMES = ['DESK', 'PUBLIC'] as const;

export type LogName = (typeof LOG_NAMES)[number];

/** One line of the desk's log. It says of the content a salted hash, never the content. */
export interface DeskLine {
  readonly v: 1;
  /** Number of the entry; numbers have gaps and need not rise. */
  readonly id: number;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  /** Id of the person; null for commands and migrations. */
  readonly actor: string | null;
  readonly action: 'CREATED' | 'CHANGED' | 'DELETED' | 'REMOVED';
  /** Kind of thing that changed, such as REVISION. */
  readonly type: string;
  /** Its id. */
  readonly subject: string;
  /** Id of the claim that it belongs to, if any. */
  readonly claim: string | null;
  /** Salted hash of the content, hexadecimal. */
  readonly content: string;
}

/** One line of the public log. */
export interface PublicLine {
  readonly v: 1;
  readonly id: number;
  readonly at: string;
  readonly kind: 'PUBLICATION' | 'CORRECTION' | 'RETRACTION' | 'WITHHOLDING' | 'REMOVAL';
  readonly claim: string;
  /** 1, 2, 3 … within the claim; null when nothing was published. */
  readonly number: number | null;
  /** Salted hash of the public record, hexadecimal; null when nothing was published. */
  readonly content: string | null;
}

/** A line as the tree is over it: canonical JSON (RFC 8785). */
export function lineText(line: DeskLine | PublicLine): string {
  return canonicalJson(line as unknown as JsonValue);
}
