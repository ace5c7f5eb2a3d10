import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

/** Tasks of a page's main thread over 50 ms, while something was done. */
export interface LongTasks {
  /** By the clock: with other programs busy on the machine, theirs is in it too. Milliseconds. */
  readonly wall: readonly number[];
  /** By the processor time that the task itself took. Milliseconds. */
  readonly cpu: readonly number[];
}

const LONG_US = 50_000;

const traceShape = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

/** Does something on a page and gives the long tasks of its main thread meanwhile. */
export async function traceTasks(browser: Browser, page: Page, run: () => Promise<void>): Promise<LongTasks> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel', '__metadata'],
  });
  await run();
  const { traceEvents } = traceShape.parse(JSON.parse((await browser.stopTracing()).toString('utf8')));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name === 'RunTask' && mains.has(`${pid}:${tid}`),
  );
  const long = (times: readonly (number | undefined)[]) =>
    times
      .flatMap((time) => (time !== undefined && time > LONG_US ? Math.round(time / 1000) : []))
      .sort((a, b) => b - a);
  return { wall: long(tasks.map(({ dur }) => dur)), cpu: long(tasks.map(({ tdur }) => tdur)) };
}
