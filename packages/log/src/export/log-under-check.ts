import { toHex } from '../bytes.ts';
import { fromHex } from '../bytes.ts';
import { leafHash, MerkleTreeHead } from '../merkle-tree.ts';
import { lineText, type LogName } from '../lines.ts';
import { CheckpointsToMeet } from './checkpoints-to-meet.ts';
import type { LineRecord } from './export-record.ts';
import type { LogProblem, LogSummary, ProblemCode } from './report.ts';

/** One log of an export while its lines come by: they must be whole, in order, and meet every checkpoint. */
export class LogUnderCheck {
  readonly checkpoints: CheckpointsToMeet;
  removed = 0;
  private readonly head = new MerkleTreeHead();
  private readonly entries = new Set<number>();
  /** Size of the last checkpoint that was met. */
  private met = 0;
  private hasFailed = false;
  private sizes: readonly number[] | undefined;

  constructor(
    readonly log: LogName,
    readonly origin: string,
    private readonly report: (problem: LogProblem) => void,
  ) {
    this.checkpoints = new CheckpointsToMeet(origin);
  }

  /** Takes the next line. @returns whether it stands where it says, with the leaf hash that it has */
  take({ index, leaf, line }: LineRecord): boolean {
    const stored = fromHex(leaf);
    if (index !== this.head.size || this.entries.has(line.id) || stored?.length !== 32) {
      const why =
        index === this.head.size
          ? 'is there twice, or has no leaf hash'
          : `stands where line ${this.head.size} must`;
      this.complain('MALFORMED', `Line ${index} ${why}.`, { index, entry: line.id });
      if (stored?.length === 32) this.head.append(stored);
      return false;
    }
    this.entries.add(line.id);
    const isTrue = toHex(leafHash(lineText(line))) === leaf;
    if (!isTrue)
      this.complain(
        'LINE_ALTERED',
        `Line ${index}, entry ${line.id}, is not what its leaf hash was made of.`,
        {
          index,
          entry: line.id,
        },
      );
    this.head.append(stored);
    this.meet();
    return isTrue;
  }

  /** All lines have come. */
  finish(): LogSummary {
    const lines = this.head.size;
    const beyond = this.allSizes().filter((size) => size > lines);
    if (beyond.length > 0) {
      this.report({
        code: 'CUT_OFF',
        log: this.log,
        message: `There are ${lines} lines, and a signed checkpoint of ${beyond.at(-1)}: lines were cut off, or an older back-up was put back.`,
        window: { after: this.met, upTo: beyond[0]! },
        index: null,
        entry: null,
      });
    }
    const newest = this.allSizes().findLast((size) => size <= lines) ?? 0;
    const { log, origin, removed } = this;
    return { log, origin, lines, checkpoints: this.checkpoints.count, unsigned: lines - newest, removed };
  }

  /** Reports a problem at a line, with the checkpoints that it lies between. */
  complain(code: ProblemCode, message: string, { index, entry }: { index: number; entry: number }): void {
    const sizes = this.allSizes();
    const window = {
      after: sizes.findLast((size) => size <= index) ?? 0,
      upTo: sizes.find((size) => size > index) ?? null,
    };
    this.report({ code, log: this.log, message, window, index, entry });
  }

  private meet(): void {
    const { size } = this.head;
    const wanted = this.checkpoints.rootAt(size);
    if (wanted === undefined || this.hasFailed) return;
    if (wanted === toHex(this.head.root())) {
      this.met = size;
      return;
    }
    this.hasFailed = true; // every later root differs too: it says nothing more
    this.report({
      code: 'TREE_MISMATCH',
      log: this.log,
      message: `The first ${size} lines are not those that the checkpoint was signed over; the first ${this.met} are.`,
      window: { after: this.met, upTo: size },
      index: null,
      entry: null,
    });
  }

  private allSizes(): readonly number[] {
    return (this.sizes ??= this.checkpoints.sizes());
  }
}
