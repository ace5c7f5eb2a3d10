import { describe, expect, it } from 'vitest';
import { makeExport } from '../../test-support/make-export.ts';
import { checkInNode } from '../../test-support/node-signature.ts';
import { Random } from '../../test-support/random.ts';
import { tamper, TAMPERINGS } from '../../test-support/tamper.ts';
import { parseVerifierKey } from '../signed-note.ts';
import { formatRecord, type ExportRecord, type LineRecord } from './export-record.ts';
import type { VerifyReport } from './report.ts';
import { ExportVerifier, type VerifyOptions } from './verify-export.ts';

const made = makeExport({ lines: 25, every: 5 });
const keys = made.keys.map((key) => ({ key: parseVerifierKey(key)!, fromSize: 0 }));
const kept = made.records
  .map((line) => JSON.parse(line) as ExportRecord)
  .flatMap((record) => (record.record === 'checkpoint' ? [record.note] : []));

function verify(records: readonly string[], options: VerifyOptions = {}): VerifyReport {
  const verifier = new ExportVerifier({ checkSignature: checkInNode, keys, ...options });
  for (const record of records) verifier.take(record);
  return verifier.finish();
}

/** An export with some records changed. */
function changed(change: (record: ExportRecord) => ExportRecord | null): string[] {
  return made.records.flatMap((text) => {
    const record = change(JSON.parse(text) as ExportRecord);
    return record === null ? [] : [formatRecord(record)];
  });
}

const isLine = (record: ExportRecord, index: number): record is LineRecord =>
  record.record === 'line' && record.log === 'DESK' && record.index === index;

describe('an export as it was given', () => {
  it('is good, by the keys brought along and by its own, and with JavaScript’s own check of signatures', () => {
    const report = verify(made.records, { checkpoints: kept });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ isGood: true, keysBroughtAlong: true, snapshots: 3, publications: 2 });
    expect(report.logs).toMatchObject([
      { log: 'DESK', unsigned: 0, removed: 2 },
      { log: 'PUBLIC', unsigned: 0, removed: 1 },
    ]);
    const byItself = new ExportVerifier();
    for (const record of made.records) byItself.take(record);
    expect(byItself.finish()).toMatchObject({ isGood: true, keysBroughtAlong: false });
  });
});

describe('what is found, and where', () => {
  it('a line that was altered: the entry and the checkpoints around it', () => {
    const report = verify(
      changed((record) =>
        isLine(record, 12) ? { ...record, line: { ...record.line, at: '2020-01-01T00:00:00.000Z' } } : record,
      ),
    );
    expect(report.problems).toMatchObject([
      { code: 'LINE_ALTERED', log: 'DESK', index: 12, entry: 25, window: { after: 10, upTo: 15 } },
    ]);
  });

  it('a line that was altered with its leaf hash: the checkpoints around it', () => {
    const report = verify(tamper(made, 'alterLineAndLeaf', new Random(7)));
    expect(report.problems[0]).toMatchObject({ code: 'TREE_MISMATCH', index: null });
    const { after, upTo } = report.problems[0]!.window!;
    expect(upTo! - after).toBeLessThanOrEqual(5);
  });

  it('an older back-up: by a checkpoint that was kept elsewhere, and by it alone', () => {
    const whole = makeExport({ lines: 60, every: 6, removal: false });
    const checkpoints = whole.records
      .map((line) => JSON.parse(line) as ExportRecord)
      .flatMap((record) => (record.record === 'checkpoint' ? [record.note] : []));
    const own = { keys: whole.keys.map((key) => ({ key: parseVerifierKey(key)!, fromSize: 0 })) };
    const older = tamper(whole, 'putBackOlder', new Random(3));
    expect(verify(older, own).problems).toEqual([]);
    const { problems } = verify(older, { ...own, checkpoints });
    expect(problems.map(({ code }) => code)).toContain('CUT_OFF');
  });

  it('a history that was signed anew with another key', () => {
    const other = makeExport({ lines: 25, every: 5 });
    expect(verify(other.records).problems.map(({ code }) => code)).toContain('BAD_CHECKPOINT');
  });

  it('a checkpoint of another database', () => {
    const [first] = kept as [string];
    const { problems } = verify(made.records, {
      checkpoints: [first.replaceAll('example.org', 'example.net')],
    });
    expect(problems).toMatchObject([
      { code: 'BAD_CHECKPOINT', message: expect.stringContaining('of another log') as string },
    ]);
  });

  it('a content that is gone without a tombstone', () => {
    const { problems } = verify(
      changed((record) => (isLine(record, 9) ? { ...record, content: null, salt: null } : record)),
    );
    expect(problems).toMatchObject([{ code: 'CONTENT_MISSING', index: 9 }]);
  });

  it('a snapshot and a publication that were changed, are gone, or came by another way', () => {
    for (const kind of ['snapshot', 'publication'] as const) {
      const last = made.records.findLast((text) => text.includes(`"record":"${kind}"`))!;
      const without = made.records.filter((text) => text !== last);
      const end = formatRecord({ record: 'end', records: without.length });
      const code = kind === 'snapshot' ? 'SNAPSHOT_ALTERED' : 'PUBLICATION_ALTERED';
      for (const records of [
        made.records.map((text) =>
          text === last ? text.replace('said', 'Said').replace('Published', 'published') : text,
        ),
        [...without.slice(0, -1), end],
        made.records.map((text) =>
          text === last ? text.replace(`"id":"${kind}`, `"id":"another ${kind}`) : text,
        ),
      ]) {
        const report = verify(records);
        expect(report.problems.map((each) => each.code)).toContain(code);
      }
    }
  });

  it('a file that is cut short, empty or something else', () => {
    for (const records of [[], ['{}'], made.records.slice(0, -1), ['x', ...made.records]])
      expect(verify(records).problems.map(({ code }) => code)).toContain('MALFORMED');
  });
});

describe('10,000 random tamperings with fixed seeds', () => {
  it.each(TAMPERINGS)(
    'are all found: %s',
    (kind) => {
      const seeds = Array.from({ length: Math.ceil(10_000 / TAMPERINGS.length) }, (_, seed) => seed + 1);
      const missed = seeds.filter((seed) => {
        const records = tamper(made, kind, new Random(seed));
        return (
          records.join('\n') === made.records.join('\n') || verify(records, { checkpoints: kept }).isGood
        );
      });
      expect(missed).toEqual([]);
    },
    120_000,
  );
});
