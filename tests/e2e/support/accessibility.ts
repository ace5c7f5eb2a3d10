import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Scans the page as it is, light and dark, by the rules of WCAG 2.2 AA; anything found fails the test. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Until a page has its script its forms are disabled, and what is disabled may be pale.
  await page.locator('fieldset:disabled').first().waitFor({ state: 'detached' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(
      (tags) =>
        (
          globalThis as unknown as { axe: { run(root: unknown, options: unknown): Promise<AxeResults> } }
        ).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
      TAGS,
    );
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }));
    expect(found, `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Nothing of the page reaches beyond its right edge. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const { content, view } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
  }));
  expect(content, `width of ${name}`).toBeLessThanOrEqual(view);
}
