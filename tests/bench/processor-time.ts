import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Processor time that a process and all below it have used, in milliseconds, those that have ended with it. From /proc
 * where there is one, in steps of 10 ms; elsewhere from `ps`, in steps of a second and of the living alone.
 */
export function processorTime(pid: number): number {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly ofEnded: number;
}

function fromProc(pid: number): number {
  const all = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(name) : null;
    if (stat !== null) all.set(Number(name), stat);
  }
  const isBelow = (each: number): boolean => {
    const parent = all.get(each)?.parent;
    return each === pid || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  let ticks = 0;
  for (const [each, { own, ofEnded }] of all) if (isBelow(each)) ticks += own + ofEnded;
  return ticks * 10;
}

function readStat(pid: string): Stat | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ').map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEnded: fields[13]! + fields[14]! };
  } catch {
    return null; // it has ended since
  }
}

function fromPs(pid: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,cputime='], { encoding: 'utf8' }).split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/)).filter((fields) => fields.length === 3);
  const below = new Set([String(pid)]);
  for (let before = 0; before !== below.size;) {
    before = below.size;
    for (const [each, parent] of all) if (below.has(parent!)) below.add(each!);
  }
  return all.filter(([each]) => below.has(each!)).reduce((sum, [, , time]) => sum + milliseconds(time!), 0);
}

/** `[days-]hours:minutes:seconds`, as `ps` writes it. */
function milliseconds(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  return (
    1000 * clock!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400_000
  );
}
