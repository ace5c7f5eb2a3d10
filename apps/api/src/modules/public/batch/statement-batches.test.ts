import { describe, expect, it } from 'vitest';
import type { Statement } from '../direct/plan-answer.ts';
import { StatementBatches } from './statement-batches.ts';

/** A database whose answers come when they are let go, and a clock that goes when it is told to. */
function database() {
  const sizes: number[] = [];
  const running: (() => void)[] = [];
  let now = 0;
  const run = async <Answer>(size: number, answer: () => Answer): Promise<Answer> => {
    sizes.push(size);
    await new Promise<void>((letGo) => running.push(letGo));
    return answer();
  };
  const answerTo = (values: readonly unknown[]): string => {
    if (values.includes('bad')) throw new Error('bad');
    return `answer to ${String(values[0])}`;
  };
  const batches = new StatementBatches(
    {
      one: ({ values }) => run(1, () => answerTo(values)),
      many: (_sql, sets) => run(sets.length, () => sets.map(answerTo)),
    },
    () => now,
  );
  return {
    batches,
    /** Of how many sets of values each run was, in their order. */
    sizes,
    ask: (value: string) => batches.answer(statement(value)),
    /** Lets everything go that is there and that comes meanwhile, each run after some milliseconds. */
    async finish(ms = 1): Promise<void> {
      while (running.length > 0) {
        now += ms;
        running.shift()!();
        await new Promise(setImmediate);
      }
    },
  };
}

function statement(value: string): Statement {
  return { sql: 'SELECT $1::text AS answer', values: [value] };
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);

describe('statements of one text', () => {
  it('run at once while few do, and together when they had to wait, each with its own answer', async () => {
    const { ask, sizes, finish } = database();
    const answers = Promise.all(names(14).map(ask));
    expect(sizes).toEqual([1, 1, 1]);
    await finish();
    expect(await answers).toEqual(names(14).map((name) => `answer to ${name}`));
    expect(sizes).toEqual([1, 1, 1, 8, 3]);
  });

  it('fail alone: what one is refused for spoils nothing for those it went with', async () => {
    const { ask, sizes, finish } = database();
    const asked = Promise.allSettled(['a', 'b', 'c', 'd', 'bad', 'e'].map(ask));
    await finish();
    const settled = await asked;
    expect(settled.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
    expect(settled[5]).toEqual({ status: 'fulfilled', value: 'answer to e' });
    expect(sizes).toEqual([1, 1, 1, 3, 1, 1, 1]);
  });

  it('never go together when they had better not', async () => {
    const { batches, sizes, finish } = database();
    const answers = Promise.all(
      names(10).map((name) => batches.answer({ ...statement(name), goesAlone: true })),
    );
    expect(sizes).toEqual(Array.from({ length: 10 }, () => 1));
    await finish();
    expect(await answers).toEqual(names(10).map((name) => `answer to ${name}`));
  });

  it('do not wait for each other when they take long', async () => {
    const slow = database();
    for (const name of names(20)) {
      const answer = slow.ask(name);
      await slow.finish(200);
      await answer;
    }
    const answers = Promise.all(names(10).map(slow.ask));
    expect(slow.sizes.slice(20)).toEqual(Array.from({ length: 10 }, () => 1));
    await slow.finish();
    await answers;
  });
});
