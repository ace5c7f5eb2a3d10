import { toHex } from '../src/bytes.ts';
import { formatRecord, type ExportRecord, type LineRecord } from '../src/export/export-record.ts';
import { lineText } from '../src/lines.ts';
import { leafHash } from '../src/merkle-tree.ts';
import type { MadeExport } from './make-export.ts';
import type { Random } from './random.ts';

/** The ways in which an export is tampered with. */
export const TAMPERINGS = [
  'changeCharacter',
  'dropCharacter',
  'alterLine',
  'alterLineAndLeaf',
  'alterLeaf',
  'swapLines',
  'swapLinesRenumbered',
  'dropLine',
  'dropLineRenumbered',
  'repeatLine',
  'putInLine',
  'cutOff',
  'putBackOlder',
  'alterContent',
  'eraseContent',
  'exchangeContents',
  'alterThing',
  'dropThing',
  'exchangeThings',
  'alterCheckpoint',
] as const;

export type Tampering = (typeof TAMPERINGS)[number];

/** An export that was tampered with; never the same as it was. */
export function tamper(made: MadeExport, how: Tampering, random: Random): string[] {
  if (how === 'changeCharacter' || how === 'dropCharacter') return changeCharacter(made.records, how, random);
  return ended(WAYS[how](readOnce(made), random)).map(
    (record) => written.get(record) ?? formatRecord(record),
  );
}

const read = new WeakMap<MadeExport, ExportRecord[]>();
const written = new WeakMap<ExportRecord, string>();

/** Thousands of tamperings begin with the same export. */
function readOnce(made: MadeExport): ExportRecord[] {
  const known = read.get(made);
  if (known !== undefined) return known;
  const records = made.records.map((text) => {
    const record = JSON.parse(text) as ExportRecord;
    written.set(record, text);
    return record;
  });
  read.set(made, records);
  return records;
}

function changeCharacter(records: readonly string[], how: Tampering, random: Random): string[] {
  const at = random.below(records.length);
  const text = records[at]!;
  const place = random.below(text.length);
  const other = random.pick(
    [...'0123456789abcdefABCDEF"{}:, \\+/=-é'].filter((each) => each !== text[place]),
  );
  const changed = text.slice(0, place) + (how === 'dropCharacter' ? '' : other) + text.slice(place + 1);
  return records.map((each, index) => (index === at ? changed : each));
}

type Way = (records: ExportRecord[], random: Random) => ExportRecord[];

const WAYS: Readonly<Record<Exclude<Tampering, 'changeCharacter' | 'dropCharacter'>, Way>> = {
  alterLine: (records, random) =>
    atLine(records, random, (each) => ({ ...each, line: altered(each.line, random) as LineRecord['line'] })),
  alterLineAndLeaf: (records, random) =>
    atLine(records, random, (each) => {
      const line = altered(each.line, random) as LineRecord['line'];
      return { ...each, line, leaf: toHex(leafHash(lineText(line))) };
    }),
  alterLeaf: (records, random) =>
    atLine(records, random, (each) => ({ ...each, leaf: hexChanged(each.leaf, random) })),
  swapLines: (records, random) => {
    const [one, other] = twoLines(records, random);
    return swapped(records, one, other);
  },
  swapLinesRenumbered: (records, random) => {
    const [one, other] = twoLines(records, random);
    return renumbered(swapped(records, one, other));
  },
  dropLine: (records, random) => without(records, random.pick(lines(records))),
  dropLineRenumbered: (records, random) => renumbered(without(records, random.pick(lines(records)))),
  repeatLine: (records, random) => {
    const line = random.pick(lines(records));
    return renumbered(records.flatMap((each) => (each === line ? [each, { ...line }] : [each])));
  },
  putInLine: (records, random) => {
    const before = random.pick(lines(records));
    const line = { ...before.line, id: 1_000_000 + random.below(1000) };
    const put = { ...before, line, leaf: toHex(leafHash(lineText(line))) };
    return renumbered(records.flatMap((each) => (each === before ? [put, each] : [each])));
  },
  cutOff: (records, random) => {
    const { log, index } = random.pick(lines(records));
    return records.filter((each) => !isLine(each) || each.log !== log || each.index < index);
  },
  // Everything as it once was, checkpoints and things too: good by itself.
  putBackOlder: (records, random) => {
    const sizes = records.flatMap((each) =>
      each.record === 'checkpoint' && each.log === 'DESK' ? [sizeOf(each.note)] : [],
    );
    const [deskSize] = [random.pick(sizes.filter((size) => size > 8 && size < Math.max(...sizes) / 2))];
    const moment = lines(records).find(({ log, index }) => log === 'DESK' && index === deskSize)!;
    const stays = new Set<string>();
    let publications = 0;
    for (const { log, index, line } of lines(records)) {
      if (log !== 'DESK' || index >= moment.index || !('subject' in line)) continue;
      stays.add(line.subject);
      if (line.type === 'PUBLICATION') publications += 1;
    }
    const publicSize = publicLinesOf(records, publications);
    return records
      .filter((each) => {
        if (isLine(each)) return each.index < (each.log === 'DESK' ? deskSize : publicSize);
        if (each.record === 'checkpoint')
          return sizeOf(each.note) <= (each.log === 'DESK' ? deskSize : publicSize);
        return each.record === 'snapshot' || each.record === 'publication' ? stays.has(each.id) : true;
      })
      .map((each) => each);
  },
  alterContent: (records, random) =>
    atLine(
      records,
      random,
      (each) => ({
        ...each,
        content: each.content!.replace(/[0-9a-z]/, (found) => (found === 'x' ? 'y' : 'x')),
      }),
      (each) => each.content !== null,
    ),
  eraseContent: (records, random) =>
    atLine(
      records,
      random,
      (each) => ({ ...each, content: null, salt: null }),
      (each) => each.salt !== null,
    ),
  exchangeContents: (records, random) => {
    const [one, other] = twoLines(records, random, (each) => each.content !== null);
    const { content, salt } = lines(records).find((each) => each.log === 'DESK' && each.index === other)!;
    return records.map((each) =>
      isLine(each) && each.log === 'DESK' && each.index === one ? { ...each, content, salt } : each,
    );
  },
  alterThing: (records, random) => {
    const thing = random.pick(things(records));
    const changed: ExportRecord =
      thing.record === 'snapshot'
        ? random.pick([
            { ...thing, text: `${thing.text} ` },
            { ...thing, bytes: `AAAA${thing.bytes}` },
          ])
        : random.pick([
            { ...thing, content: { ...thing.content, text: 'Something else' } },
            { ...thing, publicNote: `${thing.publicNote ?? ''}!` },
            { ...thing, kind: thing.kind === 'RETRACTION' ? 'CORRECTION' : 'RETRACTION' },
            { ...thing, number: thing.number + 1 },
          ]);
    return records.map((each) => (each === thing ? changed : each));
  },
  dropThing: (records, random) => without(records, random.pick(things(records))),
  exchangeThings: (records, random) => {
    const kind = random.pick(['snapshot', 'publication'] as const);
    const same = things(records).filter(({ record }) => record === kind);
    const one = random.pick(same);
    const other = random.pick(same.filter((each) => each !== one));
    return records.map((each) => (each === one ? { ...other, id: one.id } : each));
  },
  alterCheckpoint: (records, random) => {
    const checkpoint = random.pick(records.filter(({ record }) => record === 'checkpoint'));
    return records.map((each) => {
      if (each !== checkpoint || each.record !== 'checkpoint') return each;
      const at = random.below(each.note.length - 1);
      const other = each.note[at] === 'A' ? 'B' : 'A';
      return { ...each, note: each.note.slice(0, at) + other + each.note.slice(at + 1) };
    });
  },
};

const isLine = (record: ExportRecord): record is LineRecord => record.record === 'line';
const lines = (records: readonly ExportRecord[]) => records.filter(isLine);
const things = (records: readonly ExportRecord[]) =>
  records.flatMap((each) => (each.record === 'snapshot' || each.record === 'publication' ? [each] : []));
const sizeOf = (note: string) => Number(note.split('\n')[1]);
const without = (records: readonly ExportRecord[], gone: ExportRecord) =>
  records.filter((each) => each !== gone);

function atLine(
  records: readonly ExportRecord[],
  random: Random,
  change: (line: LineRecord) => LineRecord,
  wanted: (line: LineRecord) => boolean = () => true,
): ExportRecord[] {
  const line = random.pick(lines(records).filter(wanted));
  return records.map((each) => (each === line ? change(line) : each));
}

/** A line with one of its values changed. */
function altered(line: object, random: Random): object {
  const [key, value] = random.pick(Object.entries(line).filter(([name]) => name !== 'v')) as [
    string,
    unknown,
  ];
  if (typeof value === 'number') return { ...line, [key]: value + 1 + random.below(1000) };
  if (value === null) return { ...line, [key]: key === 'number' ? 1 : 'somebody' };
  const text = value as string;
  const at = random.below(text.length);
  return { ...line, [key]: text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1) };
}

function hexChanged(hex: string, random: Random): string {
  const at = random.below(hex.length);
  return hex.slice(0, at) + (hex[at] === '0' ? '1' : '0') + hex.slice(at + 1);
}

/** Places of two different lines of the desk's log. */
function twoLines(
  records: readonly ExportRecord[],
  random: Random,
  wanted: (line: LineRecord) => boolean = () => true,
): [number, number] {
  const places = lines(records)
    .filter((each) => each.log === 'DESK' && wanted(each))
    .map(({ index }) => index);
  const one = random.pick(places);
  return [one, random.pick(places.filter((each) => each !== one))];
}

function swapped(records: readonly ExportRecord[], one: number, other: number): ExportRecord[] {
  const desk = lines(records).filter(({ log }) => log === 'DESK');
  const instead = new Map<ExportRecord, ExportRecord>([
    [desk[one]!, desk[other]!],
    [desk[other]!, desk[one]!],
  ]);
  return records.map((each) => instead.get(each) ?? each);
}

function renumbered(records: readonly ExportRecord[]): ExportRecord[] {
  const next = { DESK: 0, PUBLIC: 0 };
  return records.map((each) => (isLine(each) ? { ...each, index: next[each.log]++ } : each));
}

/** How many lines the public log had when so many publications were made. */
function publicLinesOf(records: readonly ExportRecord[], publications: number): number {
  let found = 0;
  for (const { log, index, line } of lines(records)) {
    if (log !== 'PUBLIC' || !('kind' in line) || line.number === null) continue;
    if (found === publications) return index;
    found += 1;
  }
  return lines(records).filter(({ log }) => log === 'PUBLIC').length;
}

function ended(records: readonly ExportRecord[]): ExportRecord[] {
  return records.map((each) =>
    each.record === 'end' && each.records !== records.length ? { ...each, records: records.length } : each,
  );
}
