import { LruCache } from '../../../platform/lru-cache.ts';
import type { Statement } from '../direct/plan-answer.ts';
import { batchSql } from './batch-sql.ts';

/** Runs statements that answer one text. */
export interface StatementRunner {
  one(statement: Statement): Promise<string>;
  /**
   * @param sql as `batchSql` has written it
   * @param sets of values
   * @returns the answer to each set, in their order
   */
  many(sql: string, sets: readonly (readonly unknown[])[]): Promise<readonly string[]>;
}

/** Texts of statements that are told apart. One that nobody asked for so long begins anew. */
const MOST_LANES = 200;
/** Statements of one text that run at a time; while so many do, those that come wait, and go together. */
const MOST_RUNNING = 3;
const MOST_TOGETHER = 8;
/** A statement that takes longer than this, in milliseconds, is better run beside others than after them. */
const DEAR = 20;
/** How much the last run counts in what a statement takes. */
const LAST_COUNTS = 0.1;

interface Waiting {
  readonly statement: Statement;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: unknown) => void;
}

/** The lane of the statements of one text. */
class Lane {
  running = 0;
  readonly waiting: Waiting[] = [];
  private meanMs = 0;

  /** @param sql of many at once; null when there is no way */
  constructor(readonly sql: string | null) {}

  get isDear(): boolean {
    return this.meanMs > DEAR;
  }

  learn(ms: number): void {
    this.meanMs += (ms - this.meanMs) * LAST_COUNTS;
  }
}

/**
 * Lets statements of the same text that wait for others of theirs go to the database as one batch, which is bound, begun
 * and sent once: what is cheap costs less than half then. While few run nobody waits. Each answer is of a state that the
 * database was in after its statement came.
 */
export class StatementBatches {
  private readonly lanes = new LruCache<Lane>(MOST_LANES);

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly runner: StatementRunner,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The answer to a statement, run alone or with others. */
  answer(statement: Statement): Promise<string> {
    if (statement.goesAlone === true) return this.runner.one(statement);
    const lane = this.laneOf(statement.sql);
    const isToWait = lane.sql !== null && lane.running >= MOST_RUNNING && !lane.isDear;
    if (!isToWait) return this.timed(lane, 1, () => this.runner.one(statement));
    return new Promise((resolve, reject) => {
      lane.waiting.push({ statement, resolve, reject });
    });
  }

  private laneOf(sql: string): Lane {
    const known = this.lanes.get(sql);
    if (known !== undefined) return known;
    const lane = new Lane(batchSql(sql));
    this.lanes.set(sql, lane, 1);
    return lane;
  }

  private async timed<Answer>(lane: Lane, answers: number, run: () => Promise<Answer>): Promise<Answer> {
    lane.running += 1;
    const begun = this.now();
    try {
      return await run();
    } finally {
      lane.learn((this.now() - begun) / answers);
      lane.running -= 1;
      if (lane.running < MOST_RUNNING && lane.waiting.length > 0) void this.together(lane);
    }
  }

  /** Runs those that wait. One that cannot be answered spoils nothing for the others: each is run alone then. */
  private async together(lane: Lane): Promise<void> {
    const waiting = lane.waiting.splice(0, MOST_TOGETHER);
    if (waiting.length > 1) {
      try {
        const sets = waiting.map(({ statement }) => statement.values);
        const answers = await this.timed(lane, waiting.length, () => this.runner.many(lane.sql!, sets));
        for (const [i, { resolve }] of waiting.entries()) resolve(answers[i]!);
        return;
      } catch {
        // Each says for itself what is wrong.
      }
    }
    for (const { statement, resolve, reject } of waiting) {
      this.timed(lane, 1, () => this.runner.one(statement)).then(resolve, reject);
    }
  }
}
