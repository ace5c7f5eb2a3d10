import { describe, expect, it } from 'vitest';
import { marksByStretch, segmentByMarks } from './mark-layout.ts';

const mark = (name: string, start: number, end: number) => ({ name, start, end });
const shown = (stretch: { start: number; end: number }, marks: ReturnType<typeof mark>[]) =>
  segmentByMarks(stretch, marks).map((run) => [
    run.start,
    run.end,
    run.marks.map(({ name }) => name).join(''),
    run.ending.map(({ name }) => name).join(''),
  ]);

describe('segmentByMarks', () => {
  it('leaves an unmarked stretch whole', () => {
    expect(shown({ start: 5, end: 9 }, [mark('a', 0, 5), mark('b', 9, 12)])).toEqual([[5, 9, '', '']]);
  });

  it('cuts where overlapping marks begin and end, the longer one outside', () => {
    expect(shown({ start: 0, end: 20 }, [mark('a', 2, 10), mark('b', 6, 18)])).toEqual([
      [0, 2, '', ''],
      [2, 6, 'a', ''],
      [6, 10, 'ba', 'a'],
      [10, 18, 'b', 'b'],
      [18, 20, '', ''],
    ]);
  });

  it('keeps the shortest of nested marks on top and flags it first', () => {
    expect(shown({ start: 0, end: 10 }, [mark('s', 4, 10), mark('l', 0, 10)])).toEqual([
      [0, 4, 'l', ''],
      [4, 10, 'ls', 'sl'],
    ]);
  });

  it('does not flag a mark that goes on beyond the stretch', () => {
    expect(shown({ start: 0, end: 10 }, [mark('a', 8, 15)])).toEqual([
      [0, 8, '', ''],
      [8, 10, 'a', ''],
    ]);
  });

  it('covers the stretch without gap or overlap whatever the marks', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const marks = Array.from({ length: 6 }, (_, n) => {
        const start = (seed * 7 + n * 13) % 40;
        return mark(String(n), start, start + 1 + ((seed * 3 + n * 5) % 25));
      });
      const runs = segmentByMarks({ start: 10, end: 50 }, marks);
      expect(runs[0]!.start).toBe(10);
      expect(runs.at(-1)!.end).toBe(50);
      runs.slice(1).forEach((run, index) => expect(run.start).toBe(runs[index]!.end));
      const flagged = runs.flatMap((run) => run.ending).length;
      expect(flagged).toBe(marks.filter(({ end }) => end > 10 && end <= 50).length);
    }
  });
});

describe('marksByStretch', () => {
  it('gives each stretch the marks that touch it, those from before included', () => {
    const stretches = [
      { start: 0, end: 10 },
      { start: 12, end: 20 },
      { start: 22, end: 30 },
    ];
    const marks = [mark('c', 25, 26), mark('a', 3, 24), mark('b', 10, 12)];
    const found = marksByStretch(stretches, marks).map((each) => each.map(({ name }) => name).join(''));
    expect(found).toEqual(['a', 'a', 'ac']);
  });
});
