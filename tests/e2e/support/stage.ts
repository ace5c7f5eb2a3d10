import { DEMO_PASSWORD, DEMO_PEOPLE, fillDemo } from '@verbatim/api';
import pg from 'pg';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { PASSWORD, type TestApi, type TestPerson, startTestApi } from '../../support/start-api.ts';
import { type DeskProcess, startDesk } from './desk-process.ts';

export type DemoPerson = keyof typeof DEMO_PEOPLE;

/** Everything a journey needs: the API on a database of its own with the demo in it, the desk, and a browser. */
export interface Stage {
  readonly api: TestApi;
  readonly desk: DeskProcess;
  /** A browser window of its own, as of another person at another machine. */
  open(options?: { dark?: boolean; width?: number }): Promise<Page>;
  /** A window in which somebody of the demo is signed in. */
  signedIn(person: DemoPerson, options?: { dark?: boolean; width?: number }): Promise<Page>;
  /** Ends every session of somebody, behind the desk's back. */
  endSessions(person: DemoPerson): Promise<void>;
  /** Takes the API down for the rest of the stage. */
  stopApi(): Promise<void>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Milliseconds that an element may take to come. */
const PATIENCE_MS = 15_000;

/** Whether there is a browser to play in; journeys are skipped without one. */
export function hasBrowser(): boolean {
  return inject('chromium') !== null;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium')!, args: ARGUMENTS });
}

export async function openStage(): Promise<Stage> {
  const api = await startTestApi(inject('cluster'));
  await fillDemo(api.api.services);
  const desk = await startDesk({ apiUrl: api.url, signingKey: api.deskPrivateKey });
  const browser = await launchBrowser();
  let isApiUp = true;
  const open: Stage['open'] = async ({ dark = false, width = 1280 } = {}) => {
    const context = await browser.newContext({
      baseURL: desk.url,
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Tallinn',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    failOnBrokenPolicy(context, page);
    return page;
  };
  return {
    api,
    desk,
    open,
    async signedIn(person, options) {
      const page = await open(options);
      await enter(page, DEMO_PEOPLE[person].email, DEMO_PASSWORD);
      return page;
    },
    async endSessions(person) {
      const client = new pg.Client(api.database.ownerUrl);
      await client.connect();
      await client.query(
        'UPDATE sessions SET ended_at = now() WHERE ended_at IS NULL AND user_id = (SELECT id FROM users WHERE email = $1)',
        [DEMO_PEOPLE[person].email],
      );
      await client.end();
    },
    async stopApi() {
      isApiUp = false;
      await api.api.close();
    },
    async close() {
      await browser.close();
      await desk.stop();
      await (isApiUp ? api.close() : api.database.drop());
    },
  };
}

/** A window in which somebody who is not of the demo is signed in. */
export async function openAs(stage: Stage, { email }: TestPerson): Promise<Page> {
  const page = await stage.open();
  await enter(page, email, PASSWORD);
  return page;
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await signIn(page, email, password);
  await page.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
}

/** Fills the sign-in form that is shown and sends it. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A script or style that the Content-Security-Policy stopped is a fault of ours. */
function failOnBrokenPolicy(context: BrowserContext, page: Page): void {
  page.on('console', (message) => {
    if (!message.text().includes('Content Security Policy')) return;
    void context.close({ reason: `The page breaks its own policy: ${message.text()}` });
  });
}
