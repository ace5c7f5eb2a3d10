import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSource, placeOf, writeClaim } from '../support/desk.ts';
import { expectAccessible } from './support/accessibility.ts';
import { sourceText } from './support/select-words.ts';
import { type Stage, hasBrowser, openStage } from './support/stage.ts';

const TEXT = /\/api\/snapshots\/[^/]+$/;
const MARKS = '**/api/snapshots/*/marks';

describe.skipIf(!hasBrowser())('a source as long as a book', () => {
  let stage: Stage;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    stage = await openStage();
    const { desk } = await stage.api.signInNew('EDITOR', 'Edda Book');
    const paragraphs = Array.from(
      { length: 1000 },
      (_, at) => `Ferry ${at + 1} carries lamps to the strait.`,
    );
    const text = paragraphs.map((paragraph) => `${paragraph} Nobody has counted them since.`).join('\n\n');
    const { id, latestSnapshot } = await addSource(desk, { title: 'The book of ferries', text });
    await writeClaim(desk, {
      text: 'The first ferry and the last carry lamps.',
      evidence: ['Ferry 1 carries lamps', 'Ferry 1000 carries lamps'].map((words) => ({
        snapshotId: latestSnapshot.id,
        ...placeOf(text, words),
        stance: 'SUPPORTS',
      })),
      appearances: [],
    });
    address = `/sources/${id}`;
    page = await stage.signedIn('editor');
  });
  afterAll(() => stage.close());

  it('is there to read with its first marks, while the others are on their way and when they do not come', async () => {
    const marks = sourceText(page).getByRole('button', { name: /^Supports: The first ferry/ });
    const first = sourceText(page).locator('p').first();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(MARKS, async (route) => {
      await held;
      await route.fulfill({ status: 503, json: null });
    });
    await page.goto(address);
    await page.getByRole('status').getByText('The evidence in the rest of the text is coming…').waitFor();
    expect(await marks.count()).toBe(1);
    const place = await first.boundingBox();
    await expectAccessible(page, 'a long source while its marks are coming');

    letGo();
    await page.getByRole('status').getByText('could not be fetched').waitFor();
    expect(await first.boundingBox()).toEqual(place);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status').getByText('All evidence is marked in the text.').waitFor();
    expect(await first.boundingBox()).toEqual(place);
    await page.getByText('2 of 2,000 sentences').waitFor();
  });

  it('says so when the rest of the text does not come, and fetches it again when asked', async () => {
    await page.route(TEXT, (route) => route.fulfill({ status: 503, json: null }));
    await page.goto(address);
    const failure = page.getByRole('alert').filter({ hasText: 'could not be fetched to its end' });
    await failure.waitFor();
    await expectAccessible(page, 'a long source whose rest did not come');
    await page.unrouteAll({ behavior: 'wait' });
    await failure.getByRole('button', { name: 'Try again' }).click();
    await failure.waitFor({ state: 'detached' });
    await sourceText(page).getByText('Ferry 1000 carries lamps').waitFor({ state: 'attached' });
  });

  it('leads to a mark far down by keys', async () => {
    await page.goto(address);
    await page.getByRole('status').getByText('All evidence is marked in the text.').waitFor();
    await sourceText(page).getByText('Ferry 1000 carries lamps').waitFor({ state: 'attached' });
    await sourceText(page).focus();
    await page.keyboard.press('p');
    await page.getByRole('group', { name: 'The evidence here' }).waitFor();
    expect(await sourceText(page).locator('mark', { hasText: 'Ferry 1000 carries lamps' }).isVisible()).toBe(
      true,
    );
  });
});
