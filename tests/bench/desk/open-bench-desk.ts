import { DEMO_PASSWORD, DEMO_PEOPLE, fillDemo } from '@verbatim/api';
import { startTestCluster } from '@verbatim/database/testing';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { type DeskProcess, startDesk } from '../../e2e/support/desk-process.ts';
import { findChromium } from '../../e2e/support/find-chromium.ts';
import { type TestApi, startTestApi } from '../../support/start-api.ts';
import { type Book, fillBook } from './fill-book.ts';

/** A production build of the desk before an API with the demo in it, and a browser. */
export interface BenchDesk {
  readonly api: TestApi;
  readonly desk: DeskProcess;
  readonly browser: Browser;
  /** A source of a million characters, and a claim whose evidence lies in it; null unless asked for. */
  readonly book: Book | null;
  /** A window in which nobody is signed in. */
  anybody(options?: WindowOptions): Promise<BrowserContext>;
  /** A window in which somebody of the demo is signed in. */
  signedIn(person: keyof typeof DEMO_PEOPLE, options?: WindowOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

interface WindowOptions {
  readonly width?: number;
  readonly dark?: boolean;
}

const WINDOW = {
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'Europe/Tallinn',
} as const;

/** tsx compiles functions so that they keep their names by this helper, which those sent into a page miss there. */
const KEEP_NAMES = 'globalThis.__name = (named) => named;';

/** @throws Error when there is no Chromium */
export async function openBenchDesk({ withBook }: { readonly withBook: boolean }): Promise<BenchDesk> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found. Install it, or set CHROMIUM_PATH.');
  const { cluster, stop } = await startTestCluster();
  const api = await startTestApi(cluster);
  await fillDemo(api.api.services);
  const book = withBook ? await fillBook(api) : null;
  const desk = await startDesk({ apiUrl: api.url, signingKey: api.deskPrivateKey });
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const newWindow = async ({ width = 1280, dark = false }: WindowOptions = {}) => {
    const context = await browser.newContext({
      ...WINDOW,
      baseURL: desk.url,
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
    });
    await context.addInitScript(KEEP_NAMES);
    // What fails in a page is said at once, and not by a wait that runs out.
    context.on('weberror', (failed) => {
      throw failed.error();
    });
    return context;
  };
  return {
    api,
    desk,
    browser,
    book,
    anybody: newWindow,
    async signedIn(person, options) {
      const context = await newWindow(options);
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
