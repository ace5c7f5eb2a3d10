import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson } from '@verbatim/shared/canonical-json';
import { fromBase64, fromHex, toHex, utf8ToBytes } from '../bytes.ts';
import { parseCheckpoint } from '../checkpoint.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskLine, LogName, PublicLine } from '../lines.ts';
import { parseVerifierKey, verifyEd25519, type SignatureCheck } from '../signed-note.ts';
import type { KeyInForce } from './checkpoints-to-meet.ts';
import {
  parseRecord,
  REMOVED_TEXT,
  type ExportRecord,
  type LineRecord,
  type PublicationRecord,
  type SnapshotRecord,
} from './export-record.ts';
import { keyFact, LogFacts, type Place } from './log-facts.ts';
import { LogUnderCheck } from './log-under-check.ts';
import type { LogProblem, LogSummary, VerifyReport } from './report.ts';

/** What an export is held against besides itself. */
export interface VerifyOptions {
  /** Checkpoints kept elsewhere, earlier or not: signed notes. */
  readonly checkpoints?: readonly string[];
  /** Keys that may sign. Without them those are taken that the export has, which proves less. */
  readonly keys?: readonly KeyInForce[];
  /** Checks Ed25519 signatures; in JavaScript by default. */
  readonly checkSignature?: SignatureCheck;
}

interface PublicFact extends Place {
  readonly line: PublicLine;
  readonly salt: string | null;
}

/** The kinds of records in the order in which they come. */
const ORDER = ['header', 'log', 'key', 'checkpoint', 'line', 'snapshot', 'publication', 'end'] as const;

/**
 * Verifies an export, record by record, keeping of each line little more than its number. Proves that no line was
 * altered, reordered, removed or put in since each checkpoint, that no checkpoint is over more lines than there are, and
 * that contents, snapshots and publications have the hashes that the lines give them.
 */
export class ExportVerifier {
  private readonly problems: LogProblem[] = [];
  private readonly logs = new Map<LogName, LogUnderCheck>();
  private readonly facts = new LogFacts();
  private readonly published = new Map<string, PublicFact>();
  private readonly ownKeys: KeyInForce[] = [];
  private readonly ownKeyFacts: { readonly log: LogName; readonly fact: string }[] = [];
  private readonly missing: { readonly log: LogName; readonly at: Place }[] = [];
  private readonly seen = { snapshots: new Set<string>(), publications: new Set<string>() };
  private stage = -1;
  private records = 0;

  constructor(private readonly options: VerifyOptions = {}) {}

  /** Takes the next line of the export, without its line feed. */
  take(text: string): void {
    const record = parseRecord(text);
    this.records += 1;
    if (record === null) {
      this.malformed(`Record ${this.records} is not readable.`);
      return;
    }
    const stage = ORDER.indexOf(record.record);
    const isOrdered = stage === this.stage ? stage > 0 && stage < ORDER.length - 1 : stage > this.stage;
    if (!isOrdered || (this.stage === -1 && stage !== 0)) {
      this.malformed(`Record ${this.records} is out of order.`);
      return;
    }
    if (this.stage < ORDER.indexOf('line') && stage >= ORDER.indexOf('line')) this.bringAlong();
    this.stage = stage;
    this.takeRecord(record);
  }

  /** The export has ended. */
  finish(): VerifyReport {
    if (this.stage !== ORDER.length - 1) this.malformed('The export ends before its end.');
    const logs: LogSummary[] = [...this.logs.values()].map((log) => log.finish());
    if (logs.length !== 2) this.malformed('The export does not have both logs.');
    this.holdAgainstTombstones();
    this.holdKeys();
    for (const [id, at] of this.facts.snapshots)
      if (!this.seen.snapshots.has(id)) this.atDesk('SNAPSHOT_ALTERED', `Snapshot ${id} is gone.`, at);
    for (const [id, at] of this.facts.publications)
      if (!this.seen.publications.has(id))
        this.atDesk('PUBLICATION_ALTERED', `Publication ${id} is gone.`, at);
    return {
      isGood: this.problems.length === 0,
      logs,
      snapshots: this.seen.snapshots.size,
      publications: this.seen.publications.size,
      keysBroughtAlong: this.options.keys !== undefined,
      problems: this.problems,
    };
  }

  private takeRecord(record: ExportRecord): void {
    switch (record.record) {
      case 'log':
        if (this.logs.has(record.log)) this.malformed(`The log ${record.log} is there twice.`);
        else
          this.logs.set(
            record.log,
            new LogUnderCheck(record.log, record.origin, (each) => this.problems.push(each)),
          );
        break;
      case 'key':
        this.takeKey(record.log, record.verifierKey, record.fromSize);
        break;
      case 'checkpoint':
        this.takeCheckpoint(record.log, record.note);
        break;
      case 'line':
        this.takeLine(record);
        break;
      case 'snapshot':
        this.takeSnapshot(record);
        break;
      case 'publication':
        this.takePublication(record);
        break;
      case 'end':
        if (record.records !== this.records) this.malformed('Records are missing.');
        break;
      case 'header':
    }
  }

  private takeKey(log: LogName, verifierKey: string, fromSize: number): void {
    const key = parseVerifierKey(verifierKey);
    if (key === null) this.malformed('A verifier key cannot be read.');
    else this.ownKeys.push({ key, fromSize });
    this.ownKeyFacts.push({ log, fact: keyFact(log, verifierKey, fromSize) });
  }

  private takeCheckpoint(log: LogName, note: string): void {
    const { keys = this.ownKeys, checkSignature = verifyEd25519 } = this.options;
    const why = this.logs.get(log)?.checkpoints.add(note, keys, checkSignature);
    if (why === null) return;
    const message = why ?? 'A checkpoint is of a log that is not there.';
    this.problems.push({ code: 'BAD_CHECKPOINT', log, message, window: null, index: null, entry: null });
  }

  /** Checkpoints kept elsewhere join those of the export before the first line comes. */
  private bringAlong(): void {
    for (const note of this.options.checkpoints ?? []) {
      const origin = parseCheckpoint(note)?.origin;
      const log = [...this.logs.values()].find((each) => each.origin === origin);
      if (log !== undefined) this.takeCheckpoint(log.log, note);
      else {
        const message =
          origin === undefined
            ? 'A checkpoint that was brought along cannot be read.'
            : `A checkpoint that was brought along is of another log, ${origin}: the export is not of the database that it was signed for.`;
        this.problems.push({
          code: 'BAD_CHECKPOINT',
          log: null,
          message,
          window: null,
          index: null,
          entry: null,
        });
      }
    }
  }

  private takeLine(record: LineRecord): void {
    const { log, index, line, salt, content } = record;
    const under = this.logs.get(log);
    if (under === undefined || 'kind' in line !== (log === 'PUBLIC')) {
      this.malformed(`Line ${index} is of a log that is not there.`);
      return;
    }
    const isTrue = under.take(record);
    const at = { index, entry: line.id };
    if ('kind' in line) this.takePublicLine(line, at, record);
    else {
      if (content === null || salt === null) {
        under.removed += 1;
        this.missing.push({ log, at });
        if (content !== salt)
          under.complain('CONTENT_ALTERED', `Entry ${line.id} has half of its content.`, at);
      } else if (!hasHash(salt, content, line.content)) {
        under.complain(
          'CONTENT_ALTERED',
          `The content of entry ${line.id} is not what line ${index} says.`,
          at,
        );
        return;
      }
      if (isTrue) this.facts.take(line satisfies DeskLine, at, content);
    }
  }

  private takePublicLine(line: PublicLine, at: Place, { salt, content }: LineRecord): void {
    if (content !== null) this.malformed(`Line ${at.index} of the public log brings a content.`);
    if (line.number === null) {
      if (salt !== null) this.malformed(`Line ${at.index} of the public log has a salt for nothing.`);
      return;
    }
    if (salt === null) {
      this.logs.get('PUBLIC')!.removed += 1;
      this.missing.push({ log: 'PUBLIC', at });
    }
    this.published.set(`${line.claim} ${line.number}`, { ...at, line, salt });
  }

  private takeSnapshot({ id, text, bytes }: SnapshotRecord): void {
    const fact = this.facts.snapshots.get(id);
    const original = fromBase64(bytes);
    const isTwice = this.seen.snapshots.has(id);
    this.seen.snapshots.add(id);
    if (fact === undefined || isTwice || original === null) {
      const why = fact === undefined ? 'is in no line of the log' : 'is there twice or not readable';
      this.whole('SNAPSHOT_ALTERED', `Snapshot ${id} ${why}.`);
    } else if (fact.hashes === null) {
      if (text !== REMOVED_TEXT || bytes !== '')
        this.atDesk('SNAPSHOT_ALTERED', `Snapshot ${id} was taken away, and has a text.`, fact);
    } else if (
      fact.hashes.sha256 !== hashOf(utf8ToBytes(text)) ||
      fact.hashes.originalSha256 !== hashOf(original)
    ) {
      this.atDesk('SNAPSHOT_ALTERED', `Snapshot ${id} does not have the hashes that the log has.`, fact);
    }
  }

  private takePublication(record: PublicationRecord): void {
    const { id, claim, number, kind, publicNote, content } = record;
    const fact = this.facts.publications.get(id);
    const shown = this.published.get(`${claim} ${number}`);
    const isTwice = this.seen.publications.has(id);
    this.seen.publications.add(id);
    if (fact === undefined || shown === undefined || isTwice) {
      const why = isTwice
        ? 'is there twice'
        : `is in no line of the ${fact === undefined ? 'desk’s' : 'public'} log`;
      this.whole('PUBLICATION_ALTERED', `Publication ${id} ${why}.`);
      return;
    }
    this.published.delete(`${claim} ${number}`);
    const written = canonicalJson(content);
    const complain = (why: string) => {
      this.atDesk('PUBLICATION_ALTERED', `Publication ${id} of claim ${claim} ${why}.`, fact);
    };
    if (kind !== shown.line.kind) complain('is not of the kind that the public log has');
    if (fact.after === null || shown.salt === null) {
      const note = kind === 'PUBLICATION' ? null : REMOVED_TEXT;
      if (written !== '{}' || publicNote !== note || fact.after !== null || shown.salt !== null)
        complain('was taken away, and has a content');
      return;
    }
    const { after } = fact;
    const isAsLogged =
      after['claim_id'] === claim &&
      after['number'] === number &&
      after['kind'] === kind &&
      after['public_note'] === publicNote &&
      after['content_sha256'] === hashOf(utf8ToBytes(written));
    if (!isAsLogged) complain('is not what the desk’s log says');
    if (!hasHash(shown.salt, canonicalJson({ ...content, publicNote }), shown.line.content))
      complain('does not have the hash that the public log has');
  }

  private holdAgainstTombstones(): void {
    for (const { log, at } of this.missing) {
      const removed = log === 'DESK' ? this.facts.removedFromDesk : this.facts.removedFromPublic;
      if (removed.has(at.entry)) continue;
      const message = `The content of entry ${at.entry} is gone, and no tombstone says why.`;
      this.logs.get(log)!.complain('CONTENT_MISSING', message, at);
    }
    for (const { line, index, entry } of this.published.values()) {
      const message = `Publication ${line.number} of claim ${line.claim} is gone.`;
      this.logs.get('PUBLIC')!.complain('PUBLICATION_ALTERED', message, { index, entry });
    }
  }

  private holdKeys(): void {
    const own = new Set(this.ownKeyFacts.map(({ fact }) => fact));
    const strangers = this.ownKeyFacts.filter(({ fact }) => !this.facts.keys.has(fact)).length;
    const gone = [...this.facts.keys].filter((fact) => !own.has(fact)).length;
    if (strangers > 0) this.whole('KEY_ALTERED', 'The export has a verifier key that the log does not know.');
    if (gone > 0) this.whole('KEY_ALTERED', 'The export lacks a verifier key that the log has.');
  }

  private malformed(message: string): void {
    this.whole('MALFORMED', message);
  }

  private whole(code: LogProblem['code'], message: string): void {
    this.problems.push({ code, log: null, message, window: null, index: null, entry: null });
  }

  private atDesk(code: LogProblem['code'], message: string, at: Place): void {
    this.logs.get('DESK')!.complain(code, message, at);
  }
}

function hashOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

function hasHash(salt: string, content: string, hash: string | null): boolean {
  const bytes = fromHex(salt);
  return bytes?.length === 32 && toHex(contentHash(bytes, content)) === hash;
}
