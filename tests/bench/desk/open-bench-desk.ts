import { DEMO_PASSWORD, DEMO_PEOPLE, fillDemo } from '@verbatim/api';
import { startTestCluster } from '@verbatim/database/testing';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { type DeskProcess, startDesk } from '../../e2e/support/desk-process.ts';
import { findChromium } from '../../e2e/support/find-chromium.ts';
import { type TestApi, startTestApi } from '../../support/start-api.ts';
import { fillBook } from './fill-book.ts';

/** A production build of the desk before an API with the demo and a book-sized source in it, and a browser. */
export interface BenchDesk {
  readonly api: TestApi;
  readonly desk: DeskProcess;
  readonly browser: Browser;
  readonly bookSourceId: string;
  /** A claim whose evidence lies in the book. */
  readonly bookClaimId: string;
  /** A window in which nobody is signed in. */
  anybody(): Promise<BrowserContext>;
  /** A window in which somebody of the demo is signed in. */
  signedIn(
    person: keyof typeof DEMO_PEOPLE,
    options?: { width?: number; dark?: boolean },
  ): Promise<BrowserContext>;
  close(): Promise<void>;
}

const WINDOW = {
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'Europe/Tallinn',
} as const;

/** @throws Error when there is no Chromium */
export async function openBenchDesk(): Promise<BenchDesk> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found. Install it, or set CHROMIUM_PATH.');
  const { cluster, stop } = await startTestCluster();
  const api = await startTestApi(cluster);
  await fillDemo(api.api.services);
  const { sourceId, claimId } = await fillBook(api);
  const desk = await startDesk({ apiUrl: api.url, signingKey: api.deskPrivateKey });
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    api,
    desk,
    browser,
    bookSourceId: sourceId,
    bookClaimId: claimId,
    anybody: () => browser.newContext({ ...WINDOW, baseURL: desk.url }),
    async signedIn(person, { width = WINDOW.viewport.width, dark = false } = {}) {
      const context = await browser.newContext({
        ...WINDOW,
        baseURL: desk.url,
        viewport: { ...WINDOW.viewport, width },
        colorScheme: dark ? 'dark' : 'light',
      });
      const page = await context.newPage();
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(DEMO_PEOPLE[person].email);
      await page.getByLabel('Password').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
      await page.close();
      return context;
    },
    async close() {
      await browser.close();
      await desk.stop();
      await api.close();
      await stop();
    },
  };
}
