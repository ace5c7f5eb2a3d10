import type { Browser, BrowserContext } from 'playwright-core';
import { type LongTasks, traceTasks } from './trace-tasks.ts';
import { usefulPaint, watchUsefulPaint } from './useful-paint.ts';

export interface Route {
  readonly name: string;
  /** Who opens it: nobody signed in, or somebody of the demo. */
  readonly by: 'anybody' | 'editor' | 'admin';
  readonly path: string;
  /** CSS selector of what one came for. */
  readonly useful: string;
  /** Most kilobytes of scripts, compressed. */
  readonly scriptLimit: number;
}

export interface RouteMeasure {
  readonly route: string;
  /** Kilobytes of scripts that the first visit fetches, as they travel. */
  readonly scriptsKb: number;
  readonly scriptLimitKb: number;
  readonly documentKb: number;
  /** Milliseconds from the request to the paint of what one came for. */
  readonly usefulPaintMs: number;
  readonly openingTasks: LongTasks;
}

/** Milliseconds after the paint in which a page may still work on what it opened. */
const SETTLE_MS = 4000;

/** Opens a route as a browser that was never there, and measures what it fetches, shows and does. */
export async function measureRoute(
  browser: Browser,
  context: BrowserContext,
  route: Route,
): Promise<RouteMeasure> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  const bytes = { script: 0, document: 0 };
  devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
    kinds.set(
      requestId,
      response.mimeType.includes('javascript') ? 'script' : type === 'Document' ? 'document' : '',
    );
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'script' || kind === 'document') bytes[kind] += encodedDataLength;
  });
  await watchUsefulPaint(page, route.useful);
  const openingTasks = await traceTasks(browser, page, async () => {
    await page.goto(route.path);
    await usefulPaint(page);
    await page.waitForTimeout(SETTLE_MS);
  });
  const usefulPaintMs = Math.round(await usefulPaint(page));
  await page.close();
  return {
    route: route.name,
    scriptsKb: kilobytes(bytes.script),
    scriptLimitKb: route.scriptLimit,
    documentKb: kilobytes(bytes.document),
    usefulPaintMs,
    openingTasks,
  };
}

function kilobytes(count: number): number {
  return Math.round(count / 100) / 10;
}
