import type { Page } from 'playwright-core';

/** Notes, for every page that is opened from now on, when it shows the first element that a CSS selector names. */
export async function watchUsefulPaint(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const look = () => {
      const found = document.querySelector(wanted);
      if (!found) return void requestAnimationFrame(look);
      // The frame after the next one has it on screen.
      requestAnimationFrame(() => (document.documentElement.dataset['useful'] = String(performance.now())));
    };
    requestAnimationFrame(look);
  }, selector);
}

/** Waits for that element. @returns the milliseconds from the request to its paint */
export async function usefulPaint(page: Page): Promise<number> {
  await page.waitForSelector('html[data-useful]', { state: 'attached' });
  return Number(await page.locator('html').getAttribute('data-useful'));
}
