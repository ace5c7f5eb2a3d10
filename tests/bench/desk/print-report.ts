import type { RouteMeasure } from './measure-route.ts';
import type { TableMeasure } from './measure-tables.ts';
import type { WorkMeasure } from './measure-work.ts';
import type { LongTasks } from './trace-tasks.ts';

export interface DeskReport {
  /** Processes that wanted to run at the end, over the last 1, 5 and 15 minutes. */
  readonly load: readonly number[];
  readonly routes: readonly RouteMeasure[];
  readonly work: readonly WorkMeasure[];
  /** Milliseconds from each key to its check, and how many keys were pressed. */
  readonly keystrokes: { readonly times: readonly number[]; readonly count: number };
  readonly tables: readonly TableMeasure[];
}

const USEFUL_PAINT_MS = 1500;
const KEYSTROKE_MS = 100;

/** The report as a table for people; ✗ where a limit is not kept. */
export function printReport({ load, routes, work, keystrokes, tables }: DeskReport): string {
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
  const median = middle(sorted);
  lines.push(
    '',
    `a keystroke’s check: median ${median} ms ${sign(median < KEYSTROKE_MS)}, slowest ${sorted.at(-1) ?? NaN} ms, ${sorted.length} of ${keystrokes.count} shown`,
    '',
    'with 100,000 claims and 20,000 sources   server answers: middle, slowest   painted: middle, slowest',
  );
  for (const { what, serverMs, paintMs } of tables) {
    const paint = middle(paintMs);
    lines.push(
      `${what.padEnd(41)}${`${middle(serverMs)} ms, ${serverMs.at(-1)} ms`.padEnd(33)}${paint} ms ${sign(paint < USEFUL_PAINT_MS)}, ${paintMs.at(-1)} ms`,
    );
  }
  lines.push('', `load of the machine: ${load.join(' ')}`, '');
  return lines.join('\n');
}

/** The middle one of times in order. */
function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function tasks({ wall, cpu }: LongTasks): string {
  const list = (times: readonly number[]) => (times.length === 0 ? 'none' : times.slice(0, 6).join(' '));
  return `${list(cpu)} ${sign(cpu.length === 0)} | ${list(wall)}`;
}

function sign(isKept: boolean): string {
  return isKept ? '✓' : '✗';
}
