import { canonicalJson, type JsonValue } from '@verbatim/shared/canonical-json';
import { LOG_NAMES, type DeskLine, type LogName, type PublicLine } from '../lines.ts';

/**
 * One line of an export: canonical JSON, a record a line, in this order: header, logs, keys, checkpoints, lines (each
 * log's in order), snapshots, publications, end. Whatever a record has is covered by a hash or a signature, so that no
 * byte of an export can change unnoticed.
 */
export type ExportRecord =
  | { readonly record: 'header'; readonly format: typeof FORMAT; readonly version: 1 }
  | { readonly record: 'log'; readonly log: LogName; readonly origin: string }
  | { readonly record: 'key'; readonly log: LogName; readonly verifierKey: string; readonly fromSize: number }
  | { readonly record: 'checkpoint'; readonly log: LogName; readonly note: string }
  | LineRecord
  | SnapshotRecord
  | PublicationRecord
  | { readonly record: 'end'; readonly records: number };

export const FORMAT = 'verbatim-log-export';

/** A line at its place, with its leaf hash and, while they are not erased, the salt and the content of the desk's. */
export interface LineRecord {
  readonly record: 'line';
  readonly log: LogName;
  readonly index: number;
  /** Hexadecimal. */
  readonly leaf: string;
  readonly line: DeskLine | PublicLine;
  /** Hexadecimal. */
  readonly salt: string | null;
  /** Canonical JSON; null in the public log, whose contents are the publications. */
  readonly content: string | null;
}

export interface SnapshotRecord {
  readonly record: 'snapshot';
  readonly id: string;
  readonly text: string;
  /** The bytes as they were captured, base64. */
  readonly bytes: string;
}

export interface PublicationRecord {
  readonly record: 'publication';
  readonly id: string;
  readonly claim: string;
  readonly number: number;
  readonly kind: string;
  readonly publicNote: string | null;
  readonly content: Readonly<Record<string, JsonValue>>;
}

/** What stands where a text was taken away lawfully. */
export const REMOVED_TEXT = '[removed]';

/** A record as one line, without the line feed. */
export function formatRecord(record: ExportRecord): string {
  return canonicalJson(record as unknown as JsonValue);
}

/** @returns null when the line is no record in its one form */
export function parseRecord(text: string): ExportRecord | null {
  try {
    const value = JSON.parse(text) as unknown;
    if (!isObject(value) || typeof value['record'] !== 'string') return null;
    const form = FORMS[value['record']];
    if (form === undefined || !hasForm(value, form)) return null;
    return canonicalJson(value as JsonValue) === text ? (value as unknown as ExportRecord) : null;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;

const string: Check = (value) => typeof value === 'string';
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const log: Check = (value) => LOG_NAMES.includes(value as LogName);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const is =
  (wanted: unknown): Check =>
  (value) =>
    value === wanted;

const DESK_LINE: Readonly<Record<string, Check>> = {
  v: is(1),
  id: whole,
  at: string,
  actor: orNull(string),
  action: string,
  type: string,
  subject: string,
  claim: orNull(string),
  content: string,
};

const PUBLIC_LINE: Readonly<Record<string, Check>> = {
  v: is(1),
  id: whole,
  at: string,
  kind: string,
  claim: string,
  number: orNull(whole),
  content: orNull(string),
};

const FORMS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  header: { record: string, format: is(FORMAT), version: is(1) },
  log: { record: string, log, origin: string },
  key: { record: string, log, verifierKey: string, fromSize: whole },
  checkpoint: { record: string, log, note: string },
  line: {
    record: string,
    log,
    index: whole,
    leaf: string,
    line: (value) => isObject(value) && (hasForm(value, DESK_LINE) || hasForm(value, PUBLIC_LINE)),
    salt: orNull(string),
    content: orNull(string),
  },
  snapshot: { record: string, id: string, text: string, bytes: string },
  publication: {
    record: string,
    id: string,
    claim: string,
    number: whole,
    kind: string,
    publicNote: orNull(string),
    content: isObject,
  },
  end: { record: string, records: whole },
};

function hasForm(value: Readonly<Record<string, unknown>>, form: Readonly<Record<string, Check>>): boolean {
  const keys = Object.keys(form);
  return (
    Object.keys(value).length === keys.length && keys.every((key) => key in value && form[key]!(value[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
