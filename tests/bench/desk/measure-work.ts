import type { Browser, Page } from 'playwright-core';
import { type LongTasks, traceTasks } from './trace-tasks.ts';

export interface WorkMeasure {
  readonly what: string;
  readonly tasks: LongTasks;
}

// By attributes: the search for roles runs in the page and would be one of its long tasks.
const text = (page: Page) => page.locator('[role="group"][aria-label^="Text of"]');

/** What people do with a book-sized source on the claim's page, each with the long tasks it made. */
export async function measureWork(browser: Browser, page: Page): Promise<WorkMeasure[]> {
  const measures: WorkMeasure[] = [];
  const measure = async (what: string, run: () => Promise<void>) => {
    measures.push({ what, tasks: await traceTasks(browser, page, run) });
  };
  await text(page).locator('[data-index="190"] p').first().waitFor({ state: 'attached' });
  await measure('scroll', async () => {
    await text(page).hover();
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
  });
  await measure('jump far by the mini-map', async () => {
    const box = (await page.locator('svg[class*="map"]').boundingBox())!;
    for (const share of [0.5, 0.9, 0.2]) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height * share);
      await page.waitForTimeout(500);
    }
  });
  await measure('search', async () => {
    await page.locator('input[aria-label="Find in the text"]').focus();
    await page.keyboard.type('ferries were lost', { delay: 60 });
    for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('Enter', { delay: 40 });
    await page.waitForTimeout(500);
    await page.keyboard.press('Escape');
  });
  await measure('select with the keys', async () => {
    await text(page).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'ArrowRight', 'Control+ArrowDown']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  });
  await measure('mark what is selected', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
  });
  await measure('select with the mouse', async () => {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
    const box = (await text(page).boundingBox())!;
    await page.mouse.move(box.x + 120, 450);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, 520, { steps: 12 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
  });
  return measures;
}

/**
 * Types within the first quotation of the claim and gives, for each key but the space, which changes no word, the
 * milliseconds until the check shows the words as they are then, in the frame that does.
 */
export async function measureKeystrokes(page: Page): Promise<{ times: number[]; count: number }> {
  const claim = page.getByLabel('Claim', { exact: true });
  const value = await claim.inputValue();
  await claim.evaluate((field: HTMLTextAreaElement) => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    const bare = (words: string) => words.replace(/\s/gu, '');
    /** What the check has for the quotation, without the words that the source has in it. */
    const checked = () => {
      const shown = document.querySelector('[data-check="quotations"] q')?.cloneNode(true) as
        Element | undefined;
      for (const each of shown?.querySelectorAll('del, .visually-hidden') ?? []) each.remove();
      return bare(shown?.textContent ?? '');
    };
    field.addEventListener('input', (event) => {
      if ((event as InputEvent).data === ' ') return;
      const quoted = bare(/“([^”]*)”/u.exec(field.value)?.[1] ?? '');
      const look = () => {
        if (checked() === quoted) times.push(performance.now() - event.timeStamp);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const end = field.value.indexOf('”');
    field.focus();
    field.setSelectionRange(end, end);
  });
  const typed = ' or ever again';
  for (const character of typed) {
    await page.keyboard.type(character);
    await page.waitForTimeout(350);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
  await claim.fill(value);
  return { times: times.map(Math.round), count: typed.replace(/\s/gu, '').length };
}
