import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../support/start-api.ts';
import { type Stage, hasBrowser, openStage } from './support/stage.ts';

describe.skipIf(!hasBrowser())('what changes at the desk', () => {
  let stage: Stage;
  let author: TestPerson;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    author = await stage.api.signInNew('EDITOR', 'Ada Author');
    page = await stage.signedIn('reviewer');
  });
  afterAll(() => stage.close());

  it('appears in the queue and among the sources without a reload', async () => {
    await open(page, '/');
    const nonce = await nonceOf(page);
    await newClaim('The ferry has a new bell.');
    await page.getByRole('link', { name: 'The ferry has a new bell.' }).waitFor();
    expect(nonce).not.toBe('');
    expect(await nonceOf(page), 'the nonce of the policy that the page came with').toBe(nonce);
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
    await newSource('Bells of the strait');
    await page.getByRole('link', { name: 'Bells of the strait' }).waitFor();
  });

  it('is not asked for before it happens, and not missed between the page and its stream', async () => {
    const window = await stage.signedIn('viewer');
    const readings: string[] = [];
    window.on('request', (request) => {
      if (request.headers()['rsc'] === '1' && !request.headers()['next-router-prefetch'])
        readings.push(request.url());
    });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await window.route('**/api/events*', async (route) => {
      await held;
      await route.continue();
    });
    const asked = window.waitForRequest('**/api/events*');
    await window.goto('/sources');
    expect(new URL((await asked).url()).searchParams.get('after')).toMatch(/^\d+-\d+$/);
    await newSource('Bells before the stream');
    letGo();
    await window.getByRole('link', { name: 'Bells before the stream' }).waitFor();
    await newSource('Bells after it');
    await window.getByRole('link', { name: 'Bells after it' }).waitFor();
    expect(readings).toHaveLength(2);
    await window.context().close();
  });

  it('reaches every window of a browser over one connection, which another takes over', async () => {
    const context = page.context();
    const second = await context.newPage();
    const asked: string[] = [];
    context.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/events') asked.push(request.url());
    });
    await open(page, '/');
    await second.goto('/');
    await second.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
    await newClaim('The ferry has two bells.');
    for (const window of [page, second])
      await window.getByRole('link', { name: 'The ferry has two bells.' }).waitFor();
    expect(asked).toHaveLength(1);

    await page.close();
    page = second;
    await newClaim('The ferry has three bells.');
    await page.getByRole('link', { name: 'The ferry has three bells.' }).waitFor();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('after=');
  });

  it('that was missed while the connection was lost comes when it is back', async () => {
    const path = await newClaim('The ferry has a dog.');
    await open(page, path);
    await page.context().setOffline(true);
    await assign(path.split('/').at(-1)!);
    expect(await page.getByText('Nobody works on it yet.').isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByText('Ada Author works on it.').waitFor({ timeout: 30_000 });
    await page.getByText('Ada Author just changed this claim').waitFor();
  });

  it('loses nothing that is typed while the connection is lost', async () => {
    await page.goto('/claims/new');
    const claim = page.getByLabel('Claim', { exact: true });
    await claim.fill('The ferry has a cat.');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Create the claim' }).click();
    await page.getByRole('alert').getByText('The desk cannot reach its data').waitFor();
    expect(await claim.inputValue()).toBe('The ferry has a cat.');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Create the claim' }).click();
    await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
  });

  /** Opens a page and waits until it hears of changes. */
  async function open(window: Page, path: string): Promise<void> {
    const stream = window.waitForResponse((response) => new URL(response.url()).pathname === '/api/events');
    await window.goto(path);
    await stream;
  }

  async function newClaim(text: string): Promise<string> {
    const { createClaim } = await author.desk.ask<{ createClaim: { claim: { id: string } } }>(
      'mutation ($input: CreateClaimInput!) { createClaim(input: $input) { claim { id } } }',
      { input: { text } },
    );
    return `/claims/${createClaim.claim.id}`;
  }

  async function newSource(title: string): Promise<void> {
    await author.desk.ask(
      'mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { id } } }',
      { input: { kind: 'ARTICLE', title, text: 'Bells ring.' } },
    );
  }

  async function assign(id: string): Promise<void> {
    await author.desk.ask(
      'mutation ($input: AssignClaimInput!) { assignClaim(input: $input) { claim { id } } }',
      { input: { id, version: 1, assigneeId: author.id } },
    );
  }
});

/** The nonce that components write their style elements with. */
function nonceOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce);
}
