import type { Locator, Page } from 'playwright-core';

/** The text of the source that a page shows. */
export function sourceText(page: Page): Locator {
  return page.getByRole('group', { name: /^Text of/ });
}

/** Waits until the text of the source has its script: before that, keys do nothing in it, and forms are disabled. */
export async function expectInteractive(page: Page): Promise<void> {
  await sourceText(page).waitFor();
  await page.waitForFunction(() => {
    const text = document.querySelector('[role="group"][aria-label^="Text of"]');
    // React keeps the listeners of an element that it has taken over as a property of it.
    const isTaken = text !== null && Object.keys(text).some((name) => name.startsWith('__reactProps'));
    return isTaken && document.querySelector('fieldset:disabled') === null;
  });
}

/** Selects words of the source by dragging the mouse over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const box = await sourceText(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const first = rects[0]!;
      const last = rects.at(-1)!;
      return {
        from: { x: first.left, y: first.top + first.height / 2 },
        to: { x: last.right, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The source does not show: ${words}`);
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move(box.to.x, box.to.y, { steps: 5 });
  await page.mouse.up();
}
