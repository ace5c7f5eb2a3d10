import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../support/start-api.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addBridge, claimPath, COST } from './support/bridge.ts';
import { type Stage, hasBrowser, openAs, openStage } from './support/stage.ts';

const TEXT = 'The bridge cost 14.2 million crowns.';

describe.skipIf(!hasBrowser())('findings', () => {
  let stage: Stage;
  let author: TestPerson;
  let snapshotId: string;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    author = await stage.api.signInNew('EDITOR', 'Ada Author');
    snapshotId = await addBridge(author, 'The bridge');
    page = await openAs(stage, author);
  });
  afterAll(() => stage.close());

  it('shows where claim and source differ, and takes it into the rationale or sets it aside', async () => {
    const evidence = [{ snapshotId, ...COST, stance: 'REFUTES' }];
    await page.goto(await claimPath(author, { text: TEXT, evidence }));
    const findings = page.getByRole('region', { name: /^Findings/ });
    await findings.locator('u', { hasText: '14.2' }).first().waitFor();
    await findings.locator('u', { hasText: '12.4' }).first().waitFor();
    await expectAccessible(page, 'findings');
    await findings.getByRole('button', { name: 'Into the rationale' }).first().click();
    expect(await rationale()).toContain('14.2');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await rationale()).toBe('');
    await findings.getByRole('button', { name: 'Dismiss…' }).first().click();
    await findings.getByRole('textbox', { name: /^Why this finding/ }).fill('Another currency.');
    await findings.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await findings.getByText('1 dismissed').click();
    await findings.getByText('Another currency.').waitFor();
    await expectAccessible(page, 'a dismissed finding');
    const other = await openAs(stage, await stage.api.signInNew('REVIEWER', 'Rita Reviewer'));
    await other.goto(page.url());
    const theirs = other.getByRole('region', { name: /^Findings/ });
    await theirs.getByText('1 dismissed').click();
    await theirs.getByText('Dismissed by Ada Author').waitFor();
    await theirs.getByRole('button', { name: 'Take up again' }).click();
    await theirs.getByRole('button', { name: 'Dismiss…' }).first().waitFor();
    await findings.getByRole('button', { name: 'Dismiss…' }).first().waitFor();
    await other.context().close();
  });

  it('sends what was dismissed while a claim was written along with it', async () => {
    await page.goto(`/claims/new?snapshot=${snapshotId}&start=${COST.start}&end=${COST.end}`);
    await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(TEXT);
    const findings = page.getByRole('region', { name: /^Findings/ });
    await findings.getByRole('button', { name: 'Dismiss…' }).first().click();
    await findings.getByRole('textbox', { name: /^Why this finding/ }).fill('Rounded elsewhere.');
    await page.keyboard.press('Enter');
    await findings.getByText('1 dismissed').waitFor();
    await page.reload();
    await findings.getByText('1 dismissed').waitFor();
    await page.getByRole('button', { name: 'Create the claim' }).click();
    await page.waitForURL(/claims\/[0-9a-f-]{36}/);
    await findings.getByText('1 dismissed').click();
    await findings.getByText('Rounded elsewhere.').waitFor();
    await findings.getByText('Dismissed by Ada Author').waitFor();
  });

  const rationale = () => page.getByLabel('Rationale').inputValue();
});
