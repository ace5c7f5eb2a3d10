import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@verbatim/shared/canonical-json';
import { checkpointText, formatCheckpoint } from '../src/checkpoint.ts';
import { toHex } from '../src/bytes.ts';
import { contentHash } from '../src/content-hash.ts';
import {
  FORMAT,
  formatRecord,
  REMOVED_TEXT,
  type ExportRecord,
  type LineRecord,
} from '../src/export/export-record.ts';
import { lineText, type DeskLine, type LogName, type PublicLine } from '../src/lines.ts';
import { leafHash, MerkleTreeHead } from '../src/merkle-tree.ts';
import { formatVerifierKey } from '../src/signed-note.ts';

/** An export as a desk would give it, made up: with snapshots, publications, two keys, and a lawful removal. */
export interface MadeExport {
  readonly records: readonly string[];
  readonly keys: readonly string[];
}

export const ORIGINS: Readonly<Record<LogName, string>> = {
  DESK: 'example.org/desk',
  PUBLIC: 'example.org/public',
};

const KINDS = ['PUBLICATION', 'CORRECTION', 'RETRACTION'] as const;

interface Signer {
  readonly privateKey: KeyObject;
  readonly raw: Uint8Array;
}

/**
 * Makes an export up.
 * @param lines of the desk's log
 * @param every lines between two checkpoints
 * @param removal whether something is taken away lawfully half-way
 */
export function makeExport({
  lines,
  every,
  removal = true,
}: {
  lines: number;
  every: number;
  removal?: boolean;
}): MadeExport {
  const logs = { DESK: new MadeLog('DESK', every), PUBLIC: new MadeLog('PUBLIC', every) };
  const things: ExportRecord[] = [];
  const keyRecords = [logs.DESK, logs.PUBLIC].flatMap((log) =>
    log.signers.map(({ raw }, at): ExportRecord => {
      const fromSize = at === 0 ? 1 : log.secondFrom;
      return {
        record: 'key',
        log: log.name,
        verifierKey: formatVerifierKey(ORIGINS[log.name], raw),
        fromSize,
      };
    }),
  );
  for (const record of keyRecords) {
    if (record.record !== 'key') continue;
    const { log, verifierKey, fromSize } = record;
    logs.DESK.addDesk('LOG_KEY', `key ${verifierKey}`, {
      log,
      verifier_key: verifierKey,
      from_size: fromSize,
    });
  }
  let removed: { entry_ids: number[]; public_entry_ids: number[] } | null = null;
  while (logs.DESK.size < lines) {
    const turn = logs.DESK.size;
    if (turn % 7 === 3) things.push(snapshot(logs.DESK, turn));
    else if (turn % 9 === 5) things.push(publication(logs, turn));
    else
      logs.DESK.addDesk('REVISION', `revision ${turn}`, {
        text: `What was written at ${turn} – “so”`,
        number: turn,
      });
    if (removal && removed === null && turn > lines / 2) removed = remove(logs, things);
    if (removed !== null && turn % 50 === 0)
      logs.DESK.addDesk('CLAIM', `claim ${turn}`, { publication_status: 'WITHHELD' });
  }
  logs.DESK.checkpoint();
  logs.PUBLIC.checkpoint();
  const records: ExportRecord[] = [
    { record: 'header', format: FORMAT, version: 1 },
    { record: 'log', log: 'DESK', origin: ORIGINS.DESK },
    { record: 'log', log: 'PUBLIC', origin: ORIGINS.PUBLIC },
    ...keyRecords,
    ...logs.DESK.checkpoints,
    ...logs.PUBLIC.checkpoints,
    ...logs.DESK.lines,
    ...logs.PUBLIC.lines,
    ...things.filter(({ record }) => record === 'snapshot'),
    ...things.filter(({ record }) => record === 'publication'),
  ];
  const written = [...records, { record: 'end' as const, records: records.length + 1 }].map(formatRecord);
  return {
    records: written,
    keys: keyRecords.map((each) => (each.record === 'key' ? each.verifierKey : '')),
  };
}

class MadeLog {
  readonly lines: LineRecord[] = [];
  readonly checkpoints: ExportRecord[] = [];
  readonly signers: readonly Signer[] = [signer(), signer()];
  readonly secondFrom: number;
  private readonly head = new MerkleTreeHead();

  constructor(
    readonly name: LogName,
    private readonly every: number,
  ) {
    this.secondFrom = every + 1;
  }

  get size(): number {
    return this.lines.length;
  }

  addDesk(type: string, subject: string, after: Record<string, JsonValue>): LineRecord {
    const content = canonicalJson({ after: { id: subject, ...after } });
    const salt = saltOf(`${type} ${this.size}`);
    const line: DeskLine = {
      v: 1,
      id: this.size * 2 + 1,
      at: new Date(1_700_000_000_000 + this.size * 1000).toISOString(),
      actor: this.size % 3 === 0 ? null : `person ${this.size % 5}`,
      action: 'CREATED',
      type,
      subject,
      claim: this.size % 4 === 0 ? null : `claim ${this.size % 6}`,
      content: toHex(contentHash(salt, content)),
    };
    return this.add(line, { salt: toHex(salt), content });
  }

  addPublic(line: Omit<PublicLine, 'v' | 'id' | 'at' | 'content'>, record: JsonValue | null): LineRecord {
    const salt = record === null ? null : saltOf(`public ${this.size}`);
    const whole: PublicLine = {
      v: 1,
      id: this.size + 10,
      at: new Date(1_700_000_000_000 + this.size * 5000).toISOString(),
      ...line,
      content: salt === null ? null : toHex(contentHash(salt, canonicalJson(record!))),
    };
    return this.add(whole, { salt: salt === null ? null : toHex(salt), content: null });
  }

  checkpoint(): void {
    const { size } = this;
    if (this.checkpoints.some((each) => each.record === 'checkpoint' && each.note.includes(`\n${size}\n`)))
      return;
    const { privateKey, raw } = this.signers[size < this.secondFrom ? 0 : 1]!;
    const head = { origin: ORIGINS[this.name], size, root: this.head.root() };
    const signature = new Uint8Array(sign(null, Buffer.from(checkpointText(head)), privateKey));
    const note = formatCheckpoint(head, { name: head.origin, publicKey: raw, signature });
    this.checkpoints.push({ record: 'checkpoint', log: this.name, note });
  }

  private add(line: DeskLine | PublicLine, parts: Pick<LineRecord, 'salt' | 'content'>): LineRecord {
    const leaf = leafHash(lineText(line));
    const record: LineRecord = {
      record: 'line',
      log: this.name,
      index: this.size,
      leaf: toHex(leaf),
      line,
      ...parts,
    };
    this.lines.push(record);
    this.head.append(leaf);
    if (this.size % this.every === 0) this.checkpoint();
    return record;
  }
}

function snapshot(desk: MadeLog, turn: number): ExportRecord {
  const text = `The text of snapshot ${turn}: “nobody” said 😀 it.`;
  const bytes = Buffer.from(text, 'utf16le');
  desk.addDesk('SNAPSHOT', `snapshot ${turn}`, { sha256: sha256(text), original_sha256: sha256(bytes) });
  return { record: 'snapshot', id: `snapshot ${turn}`, text, bytes: bytes.toString('base64') };
}

function publication(logs: { DESK: MadeLog; PUBLIC: MadeLog }, turn: number): ExportRecord {
  const claim = `claim ${turn % 4}`;
  const number =
    logs.PUBLIC.lines.filter(({ line }) => 'kind' in line && line.claim === claim && line.number).length + 1;
  const kind = number === 1 ? KINDS[0] : KINDS[1 + (turn % 2)]!;
  const publicNote = kind === 'PUBLICATION' ? null : `Changed at ${turn}.`;
  const content = { text: `Published at ${turn}`, rating: { value: turn % 5, name: 'True' }, evidence: [] };
  const id = `publication ${turn}`;
  logs.DESK.addDesk('PUBLICATION', id, {
    claim_id: claim,
    number,
    kind,
    public_note: publicNote,
    content_sha256: sha256(canonicalJson(content)),
  });
  logs.PUBLIC.addPublic({ kind, claim, number }, { ...content, publicNote });
  if (turn % 2 === 0) logs.PUBLIC.addPublic({ kind: 'WITHHOLDING', claim, number: null }, null);
  return { record: 'publication', id, claim, number, kind, publicNote, content };
}

/** Takes the first snapshot and the first publication away, with what the logs have of them beside their lines. */
function remove(logs: { DESK: MadeLog; PUBLIC: MadeLog }, things: ExportRecord[]) {
  const first = (record: string) => things.findIndex((each) => each.record === record);
  const ids: number[] = [];
  const publicIds: number[] = [];
  const erase = (log: MadeLog, at: number, into: number[]) => {
    const line = log.lines[at]!;
    into.push(line.line.id);
    log.lines[at] = { ...line, salt: null, content: null };
  };
  const taken = [things[first('snapshot')]!, things[first('publication')]!] as [
    ExportRecord & { record: 'snapshot' },
    ExportRecord & { record: 'publication' },
  ];
  for (const { id } of taken)
    erase(
      logs.DESK,
      logs.DESK.lines.findIndex(({ line }) => 'subject' in line && line.subject === id),
      ids,
    );
  erase(logs.PUBLIC, 0, publicIds);
  things[first('snapshot')] = { ...taken[0], text: REMOVED_TEXT, bytes: '' };
  things[first('publication')] = { ...taken[1], content: {} };
  const tombstone = { entry_ids: ids, public_entry_ids: publicIds };
  logs.DESK.addDesk('TOMBSTONE', 'tombstone', { ...tombstone, ground: 'Order of a court' });
  return tombstone;
}

function signer(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, raw: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)) };
}

function saltOf(of: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`salt ${of}`).digest());
}

function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}
