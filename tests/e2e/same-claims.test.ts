import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeClaim } from '../support/desk.ts';
import { expectAccessible } from './support/accessibility.ts';
import { type Stage, hasBrowser, openStage } from './support/stage.ts';

describe.skipIf(!hasBrowser())('claims that say the same', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    const author = await stage.api.signInNew('EDITOR', 'Ada Author');
    const one = await writeClaim(author.desk, { text: 'The ferry to Lindvik carried 900 people in May.' });
    await writeClaim(author.desk, { text: 'In May the ferry to Lindvik carried 900 people.' });
    page = await stage.signedIn('editor');
    await page.goto(`/claims/${one.id}`);
  });
  afterAll(() => stage.close());

  it('are found while one is written, and linked with a reason', async () => {
    const similar = page.getByRole('region', { name: 'Claims that may say the same' });
    await similar.getByRole('link', { name: 'In May the ferry' }).waitFor();
    await similar.getByRole('button', { name: 'Says the same: In May the ferry' }).click();
    await similar.getByRole('button', { name: 'Link the two' }).click();
    await similar.getByText('Say why the two say the same.').waitFor();
    await expectAccessible(page, 'a link without a reason');
    await similar.getByLabel('Why the two say the same').fill('The same ferry, month and number.');
    await similar.getByRole('button', { name: 'Link the two' }).click();
    await page.getByText('The two claims are linked.').waitFor();
    const same = page.getByRole('region', { name: 'Says the same', exact: true });
    await same.getByText('The same ferry, month and number.').waitFor();
    await same.getByText('Linked by Edda Quist').waitFor();
    await expectAccessible(page, 'linked claims');
    expect(await similar.getByRole('link', { name: 'In May the ferry' }).count()).toBe(0);
  });

  it('are shown from the other one too, and unlinked', async () => {
    const same = page.getByRole('region', { name: 'Says the same', exact: true });
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      same.getByRole('link', { name: 'In May the ferry' }).click(),
    ]);
    await other.getByRole('link', { name: 'The ferry to Lindvik carried' }).waitFor();
    await other.close();
    await same.getByRole('button', { name: 'Not the same after all' }).click();
    await page.getByText('The two claims are linked no more.').waitFor();
    await same.waitFor({ state: 'detached' });
  });
});
