import { describe, expect, it } from 'vitest';
import { ClaimMemory, TextKind } from './claim-memory.ts';
import { claimOf, Gaps, readOutline } from './gaps.ts';
import type { FieldShape, ObjectShape } from './object-text.ts';
import { CLAIM_SHAPE } from './shapes.ts';
import { SqlText } from './sql-text.ts';

/** 0, 1, 2 … as a list. */
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('texts of claims', () => {
  it('are kept up to a number of bytes, what was used last and what is used over and over', () => {
    const memory = new ClaimMemory(100_000);
    const kind = memory.kindOf('a');
    for (const i of upTo(1_000)) {
      expect(memory.keep(kind, `${i}`, 'x'.repeat(700)).toString()).toBe('x'.repeat(700));
      memory.find(kind, '0');
    }
    const kept = upTo(1_000).filter((i) => memory.find(kind, `${i}`) !== undefined);
    expect(kept.length).toBeGreaterThanOrEqual(50);
    expect(kept.length).toBeLessThanOrEqual(100);
    expect([kept[0], kept.at(-1)]).toEqual([0, 999]);
    expect(kept[1]).toBeGreaterThan(899);
    memory.keep(kind, 'great', 'x'.repeat(60_000));
    expect(memory.find(kind, 'great')).toBeUndefined();
    expect(memory.find(kind, '999')).toBeDefined();
  });

  it('of one kind are never taken for those of another, though a kind was forgotten', () => {
    const memory = new ClaimMemory(10_000_000);
    const first = memory.kindOf('first');
    memory.keep(first, 'edition', 'text');
    expect(memory.kindOf('first')).toBe(first);
    expect(memory.find(memory.kindOf('second'), 'edition')).toBeUndefined();
    for (const i of upTo(1_000)) memory.kindOf(`${i}`);
    const again = memory.kindOf('first');
    expect(again).not.toBe(first);
    expect(memory.find(again, 'edition')).toBeUndefined();
  });

  it('are looked for seldom while few of them are there, and always again once most are', () => {
    const kind = new TextKind(1);
    const asks = () => upTo(80).filter(() => kind.isWorthAsking()).length;
    expect(asks()).toBe(80);
    upTo(100).forEach(() => kind.learn(0));
    expect(asks()).toBe(2);
    upTo(20).forEach(() => kind.learn(1));
    expect(asks()).toBe(80);
  });
});

/** Every field of a shape and of what is below it, with the SQL that it is read by, but for what is below. */
function fieldsOf(shape: ObjectShape, path = shape.type): { path: string; field: FieldShape; sql: string }[] {
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const own = `${path}.${name}`;
    if (field.kind === 'VALUE') return [{ path: own, field, sql: field.text('c').toString() }];
    return [{ path: own, field, sql: field.from?.('c') ?? '' }, ...fieldsOf(field.shape, own)];
  });
}

it('is left to an edition of a claim what its row alone tells, and nothing that other tables tell', () => {
  const told = fieldsOf(CLAIM_SHAPE).filter(({ path }) => !path.startsWith('Claim.publications.'));
  const beyond = told.filter(({ sql }) => /\bFROM public_/.test(sql)).map(({ path }) => path);
  const marked = told.filter(({ field }) => field.kind !== 'OBJECT' && field.isBeyondRow);
  expect(marked.map(({ path }) => path)).toEqual(beyond);
  expect(beyond).toContain('Claim.publications');
  expect(beyond).toContain('Claim.evidence.source.claimCount');
  expect(beyond.length).toBe(6);
});

describe('an outline', () => {
  it('comes apart into pieces and gaps', () => {
    const gaps = new Gaps();
    for (const text of ['one', 'two']) gaps.add(new SqlText().sql(text), 'edition');
    expect(gaps.texts).toEqual([`(one)`, `(two)`]);
    expect(readOutline('{"a":[\u001F0:b0-1.7.9\u001F,\u001F10:c:d.1.2\u001F]}')).toEqual({
      pieces: ['{"a":[', ',', ']}'],
      gaps: [
        { text: 0, edition: 'b0-1.7.9' },
        { text: 10, edition: 'c:d.1.2' },
      ],
    });
    expect(readOutline('{}')).toEqual({ pieces: ['{}'], gaps: [] });
    expect(claimOf('b0-1.7.9')).toBe('b0-1');
  });
});
