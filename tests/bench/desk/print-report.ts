import type { RouteMeasure } from './measure-route.ts';
import type { WorkMeasure } from './measure-work.ts';
import type { LongTasks } from './trace-tasks.ts';

export interface DeskReport {
  readonly routes: readonly RouteMeasure[];
  readonly work: readonly WorkMeasure[];
  /** Milliseconds from each key to its check, and how many keys were pressed. */
  readonly keystrokes: { readonly times: readonly number[]; readonly count: number };
}

const USEFUL_PAINT_MS = 1500;
const KEYSTROKE_MS = 100;

/** The report as a table for people; ✗ where a limit is not kept. */
export function printReport({ routes, work, keystrokes }: DeskReport): string {
  const lines = [
    '',
    'route                     scripts kB (limit)   page kB   useful paint   tasks over 50 ms: processor | clock',
  ];
  for (const each of routes) {
    const scripts = `${each.scriptsKb} (${each.scriptLimitKb}) ${sign(each.scriptsKb <= each.scriptLimitKb)}`;
    const paint = `${each.usefulPaintMs} ms ${sign(each.usefulPaintMs < USEFUL_PAINT_MS)}`;
    lines.push(
      `${each.route.padEnd(26)}${scripts.padEnd(21)}${String(each.documentKb).padEnd(10)}${paint.padEnd(15)}${tasks(each.openingTasks)}`,
    );
  }
  lines.push('', 'with a book beside the claim  tasks over 50 ms: processor | clock');
  for (const { what, tasks: found } of work) lines.push(`${what.padEnd(30)}${tasks(found)}`);
  const sorted = [...keystrokes.times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  lines.push(
    '',
    `a keystroke’s check: median ${median} ms ${sign(median < KEYSTROKE_MS)}, slowest ${sorted.at(-1) ?? NaN} ms, ${sorted.length} of ${keystrokes.count} shown`,
    '',
  );
  return lines.join('\n');
}

function tasks({ wall, cpu }: LongTasks): string {
  const list = (times: readonly number[]) => (times.length === 0 ? 'none' : times.slice(0, 6).join(' '));
  return `${list(cpu)} ${sign(cpu.length === 0)} | ${list(wall)}`;
}

function sign(isKept: boolean): string {
  return isKept ? '✓' : '✗';
}
