import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { expectInteractive, sourceText } from './support/select-words.ts';
import { type Stage, hasBrowser, openStage } from './support/stage.ts';

describe.skipIf(!hasBrowser())('every page', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.signedIn('editor');
  });
  afterAll(() => stage.close());

  it('is accessible, light and dark, and fits 320 pixels', async () => {
    const claims = await linksOf(page, '/', ['block the creation', 'Mayor Hedda Lunde said', 'has 16 stops']);
    const [source] = await linksOf(page, '/sources', ['Line 7 carries']);
    const paths = [
      '/',
      '/?status=REJECTED&search=nothing',
      '/sources',
      '/sources/new',
      source!,
      '/claims/new',
      ...claims,
    ];
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page, path);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, path);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('sends scripts as the build compressed them, and plain to whoever does not take that', async () => {
    await page.goto('/');
    const script = await page.locator('script[src^="/_next/static/"]').first().getAttribute('src');
    const ask = (encoding: string) =>
      fetch(new URL(script!, stage.desk.url), { headers: { 'accept-encoding': encoding } });
    const compressed = await ask('gzip, br');
    const plain = await ask('identity');
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(plain.headers.get('content-encoding')).toBeNull();
    for (const name of ['content-type', 'cache-control'])
      expect(compressed.headers.get(name)).toBe(plain.headers.get(name));
    expect(await compressed.text()).toBe(await plain.text());
  });

  it('lets nobody choose what does not fit what is typed, while the answer is on its way', async () => {
    const first = page.waitForResponse('**/api/claimants?search=');
    await page.goto('/claims/new');
    await first;
    const claimant = page.getByRole('combobox', { name: 'Claimant' });
    const option = (name: string, disabled: boolean) => page.getByRole('option', { name, disabled });
    await claimant.fill('Norr');
    await option('Norrhaven Transit', false).waitFor();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/claimants?*', async (route) => {
      await held;
      await route.continue();
    });
    await claimant.pressSequentially('haven To');
    await option('Norrhaven Transit', true).waitFor();
    await option('Norrhaven Today', false).waitFor();
    await claimant.pressSequentially('wn');
    await option('Norrhaven Today', true).waitFor();
    await claimant.press('ArrowDown');
    await claimant.press('Enter');
    expect(await claimant.inputValue()).toBe('Norrhaven Town');
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('filters the queue by its address', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: /^Changes requested/ }).click();
    await page.waitForURL('**/?status=CHANGES_REQUESTED');
    await page.getByText('1 claim matches').waitFor();
    await page.getByRole('searchbox').fill('no such words');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: 'No claim matches' }).waitFor();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.getByText('14 claims').waitFor();
  });

  it('sorts the queue, keeps the order when it is filtered, and finds the work of one person', async () => {
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Sort: oldest' });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/[?&]sort=oldest/);
    const oldest = await claimsOf(page);
    await page.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Sort: newest' });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/[?&]sort=newest/);
    expect(await claimsOf(page)).toEqual(oldest.reverse());
    await page.getByRole('link', { name: /^Approved/ }).click();
    await page.waitForURL(/sort=newest.*status=APPROVED/);
    await page.getByRole('combobox', { name: 'Works on it' }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/[?&]assignee=/);
    await expectAccessible(page, 'the queue, sorted');
  });

  it('lets words be marked and a claim be sent to review with the keyboard alone', async () => {
    const [path] = await linksOf(page, '/', ['agreed on a date']);
    await page.goto(path!);
    await page.getByRole('button', { name: 'Send to review' }).waitFor();
    await tabTo(page, () => sourceText(page).evaluate((text) => text === document.activeElement));
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const selected = await page.evaluate(() => document.getSelection()?.toString());
    await page.getByText(`Selected: ${selected}`).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expectFocused(page, 'Supports');
    await page.keyboard.press('Tab');
    await expectFocused(page, 'Refutes');
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByText(selected!, { exact: true }).waitFor();
    await page.getByText('Not saved yet.').waitFor();

    await tabTo(page, () => hasFocus(page, 'Send to review'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Sent to review.').waitFor();
    await page
      .getByText(/moved it from .* to In review/)
      .first()
      .waitFor();
  });

  it('adds selected words to a claim from the page of the source', async () => {
    const [source] = await linksOf(page, '/sources', ['Line 7 carries']);
    await page.goto(source!);
    await expectInteractive(page);
    await sourceText(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Add as evidence to a claim…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add evidence' }).click();
    await dialog.getByRole('alert').getByText('Choose a claim from the list.').waitFor();
    await dialog.getByRole('combobox').fill('16 stops');
    // By keys: the list moves with the dialog while it opens.
    await page.getByRole('option').first().filter({ hasText: '16 stops' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('radio', { name: 'Context' }).check();
    await expectAccessible(page, 'dialog to add evidence');
    await dialog.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByText('Added to the claim').waitFor();
    await sourceText(page)
      .getByRole('button', { name: /^Context: Line 7 has 16 stops/ })
      .click();
    await page.getByRole('button', { name: 'Send to review' }).waitFor();
  });

  it('shows what is hostile as text', async () => {
    const reader = await stage.signedIn('editor');
    const hostile =
      '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script> \u202Eabc';
    await reader.goto('/sources/new');
    await reader.getByLabel('Text of the source').fill(`${hostile}\n\n[link](javascript:alert(1))`);
    await reader.getByLabel('Title').fill('<b>Bold</b>');
    await reader.getByRole('button', { name: 'Keep this source' }).click();
    await reader.getByRole('heading', { level: 1, name: '<b>Bold</b>' }).waitFor();
    expect(await sourceText(reader).innerText()).toContain('<img src=x onerror=');
    expect(await sourceText(reader).locator('img, script, a').count()).toBe(0);
    expect(await reader.title()).toContain('<b>Bold</b>');
    await reader.context().close();
  });
});

/** Addresses behind links whose names hold some words. */
async function linksOf(page: Page, path: string, words: readonly string[]): Promise<string[]> {
  await page.goto(path);
  const links = await Promise.all(
    words.map((each) => page.getByRole('rowheader').getByRole('link', { name: each }).getAttribute('href')),
  );
  return links.map((link) => link!);
}

async function tabTo(page: Page, isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not get there');
}

async function hasFocus(page: Page, name: string): Promise<boolean> {
  return (await focusedWords(page)) === name;
}

async function expectFocused(page: Page, name: string): Promise<void> {
  expect(await focusedWords(page)).toBe(name);
}

/** What the focused element says, without the keys that are written on it for eyes alone. */
function focusedWords(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const copy = document.activeElement?.cloneNode(true) as Element | undefined;
    copy?.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
    return copy?.textContent;
  });
}

/** The texts of the claims that the queue shows, from above. */
async function claimsOf(page: Page): Promise<string[]> {
  await page.getByRole('table').waitFor();
  return page.getByRole('rowheader').getByRole('link').allTextContents();
}
