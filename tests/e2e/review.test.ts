import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../support/start-api.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addBridge, claimPath, COST, NUMBER } from './support/bridge.ts';
import { expectInteractive, sourceText } from './support/select-words.ts';
import { type Stage, hasBrowser, openAs, openStage } from './support/stage.ts';

describe.skipIf(!hasBrowser())('the review screen', () => {
  let stage: Stage;
  let author: TestPerson;
  let reviewer: TestPerson;
  let snapshotId: string;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    author = await stage.api.signInNew('EDITOR', 'Ada Author');
    reviewer = await stage.api.signInNew('REVIEWER', 'Rita Reviewer');
    snapshotId = await addBridge(author, 'The bridge');
    page = await openAs(stage, author);
  });
  afterAll(() => stage.close());

  it('takes a sentence that bears on the claim by one key, and gives it back by another', async () => {
    await page.goto(await newClaim('The bridge opened in June 2023.', []));
    await page.getByRole('combobox', { name: 'Choose a source' }).fill('The bridge');
    await page.getByRole('option', { name: 'The bridge' }).click();
    await page.getByRole('heading', { name: 'Sentences that bear on the claim' }).waitFor();
    await sourceText(page).focus();
    await page.keyboard.press('1');
    await evidence().getByRole('listitem').waitFor();
    await page.keyboard.press('Control+z');
    await evidence().getByText('None yet.').waitFor();
  });

  it('finds words in the text, and lists its keys', async () => {
    await page.goto(await newClaim('The bridge cost 12.4 million crowns.'));
    await expectInteractive(page);
    await sourceText(page).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('BRIDGE');
    await page.getByText('3 found').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 of 3').waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.getByText('3 of 3').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Find in the text').waitFor();
    await expectAccessible(page, 'shortcuts');
    await page.keyboard.press('Escape');
  });

  it('reaches evidence that lies over other evidence, by mouse and by keys', async () => {
    // A source of its own, in which no other claim has evidence.
    const own = await addBridge(author, 'A crossing');
    const both = [COST, NUMBER].map((span) => ({ snapshotId: own, ...span, stance: 'SUPPORTS' }));
    await page.goto(await newClaim('The bridge cost 12.4 million crowns.', both));
    // The page is there before its scripts; what is enabled answers.
    await page.getByRole('button', { name: 'Take it' }).click({ trial: true });
    const words = sourceText(page).locator('mark mark', { hasText: '12.4 million crowns' });
    await words.click();
    await page.getByText('1 of 2 here').waitFor();
    await expectAccessible(page, 'a mark');
    await words.click();
    await page.getByText('2 of 2 here').waitFor();
    await page.keyboard.press('Escape');
    await sourceText(page).focus();
    await page.keyboard.press('n');
    await page.getByText('2 of 2 here').waitFor();
    await page.keyboard.press('n');
    await page.getByText('1 of 2 here').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id.startsWith('evidence-'));
  });

  it('asks for a change at some words, shows what changed since, and approves when it is done', async () => {
    const path = await newClaim('The bridge cost 14.2 million crowns.');
    await page.goto(path);
    await page.getByRole('radio', { name: /^False/ }).check();
    await page.getByLabel('Rationale').fill('The source says otherwise.');
    await page.getByRole('button', { name: /^Send to review/ }).click();
    await page.getByText('Sent to review.').waitFor();

    const other = await openAs(stage, reviewer);
    await other.goto(path);
    await other
      .getByRole('button', { name: /^Approve/ })
      .first()
      .waitFor();
    await expectInteractive(other);
    await sourceText(other).focus();
    await other.keyboard.press('ArrowDown');
    await other.getByRole('toolbar').waitFor();
    await other.keyboard.press('k');
    await other.getByLabel('What has to change').fill('Say whose number it is.');
    await other.getByRole('button', { name: 'Ask for this change' }).click();
    await other.getByText('The change is asked for.').waitFor();
    await expectAccessible(other, 'a change that is asked for');
    await other.getByRole('button', { name: /^Request changes/ }).click();
    await other.getByLabel('What is to be changed').fill('See there.');
    await other.getByRole('button', { name: 'Request changes', exact: true }).click();
    await other.getByText('Changes requested.', { exact: true }).waitFor();

    await page.goto(path);
    await page.getByText('Say whose number it is.').waitFor();
    await page.getByLabel('Rationale').fill('The source has another number.');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved as revision 3.').waitFor();
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await page.getByText('all done').waitFor();
    await page.getByRole('button', { name: /^Send to review/ }).click();
    await page.getByText('Sent to review.').waitFor();

    await other.goto(path);
    await other.getByText('What changed since Rita Reviewer’s review of revision 2').waitFor();
    await other.locator('ins', { hasText: 'another number' }).waitFor();
    await expectAccessible(other, 'what changed since the last review');
    await other
      .getByRole('button', { name: /^Approve/ })
      .first()
      .waitFor();
    await other.keyboard.press('a');
    await other.getByText('Approved.', { exact: true }).waitFor();
    await other.keyboard.press('b');
    const dialog = other.getByRole('alertdialog');
    await dialog.getByRole('article', { name: 'What the public will see' }).waitFor();
    await expectAccessible(other, 'preview before publishing');
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await other.getByText('Published.', { exact: true }).waitFor();
    await other.getByRole('button', { name: 'Withhold…' }).click();
    await other.getByLabel('Why it is withheld').fill('The source called us.');
    await other.getByRole('button', { name: 'Withhold now' }).click();
    await other.getByText('Withheld from the public.').waitFor();
    await other.context().close();
  });

  it('lets two people rate a claim without seeing each other', async () => {
    const path = await newClaim('The bridge is the most beautiful of all.');
    await page.goto(path);
    await page.getByRole('button', { name: 'Let two people rate it blindly' }).click();
    await page.getByText('Nobody has given a verdict yet.').waitFor();
    await expectAccessible(page, 'blind verdicts wanted');
    for (const [person, rating] of [
      [reviewer, 'Unproven'],
      [await stage.api.signInNew('REVIEWER', 'Second Reviewer'), 'False'],
    ] as const) {
      const own = await openAs(stage, person);
      await own.goto(path);
      const box = own.getByRole('region', { name: 'Two blind verdicts' });
      expect(await box.getByText('Rita Reviewer').count()).toBe(0);
      await box.getByLabel('Rating').selectOption({ label: rating });
      await box.getByLabel('Rationale').fill('As I see it.');
      await box.getByRole('button', { name: 'Give the verdict' }).click();
      await own.getByText('Your verdict is given.').waitFor();
      await own.context().close();
    }
    await page.goto(path);
    await page.getByText('The two ratings differ.', { exact: false }).waitFor();
    await page.getByText('Second Reviewer').waitFor();
  });

  it('shows what somebody else does with the claim without a reload', async () => {
    const path = await newClaim('The bridge has four lanes.');
    await page.goto(path);
    await page.getByText('Nobody works on it yet.').waitFor();
    const other = await openAs(stage, reviewer);
    await other.goto(path);
    await other.getByRole('button', { name: 'Take it' }).click();
    await other.getByText('Rita Reviewer works on it.').waitFor();
    await page.getByText('Rita Reviewer works on it.').waitFor();
    await page.getByText('Rita Reviewer just changed this claim').waitFor();
    await other.context().close();
  });

  it('says who works on a claim, and puts it among theirs', async () => {
    const path = await newClaim('Nobody was hurt at the bridge.');
    await page.goto(path);
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByText('Ada Author works on it.').waitFor();
    await page.goto('/?view=mine');
    await page.getByRole('link', { name: 'Nobody was hurt at the bridge.' }).waitFor();
    await expectAccessible(page, 'mine');
  });

  it('takes the text of a file, and refuses what is no text', async () => {
    await page.goto('/sources/new');
    const file = page.getByLabel('Text file');
    await file.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from([0x63, 0xe9]) });
    await page.getByText('is no text in UTF-8 or UTF-16', { exact: false }).waitFor();
    await file.setInputFiles({
      name: 'the-ferry.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The ferry leaves at nine.'),
    });
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('the ferry');
    await page.getByRole('button', { name: 'Keep this source' }).click();
    await page.getByText('Uploaded').waitFor();
  });

  it('offers a viewer nothing that they may not do', async () => {
    const viewer = await openAs(stage, await stage.api.signInNew('VIEWER', 'Vera Viewer'));
    await viewer.goto(await newClaim('The bridge has two lanes.'));
    await viewer.getByText('Your role lets you read claims, not change them.').waitFor();
    const names = await viewer.getByRole('main').getByRole('button').allInnerTexts();
    expect(names.filter((name) => /save|send|edit|approve|take|change|rate/i.test(name))).toEqual([]);
    await viewer.context().close();
  });

  it('has settings and components that are accessible in every state shown', async () => {
    const admin = await stage.signedIn('admin');
    await admin.goto('/settings/topics');
    await admin.getByRole('button', { name: 'Add a topic' }).click();
    await admin.getByLabel('Name').fill('Bridges');
    await admin.getByRole('button', { name: 'Save the topic' }).click();
    await admin.getByText('Saved: Bridges.').waitFor();
    await expectAccessible(admin, 'topics');
    await admin.goto('/settings/keys');
    await admin.getByRole('button', { name: 'Make a key' }).click();
    await admin.getByLabel('Client').fill('The app');
    await admin.getByRole('button', { name: 'Make the key' }).click();
    await admin.getByText('Copy it now', { exact: false }).waitFor();
    await expectAccessible(admin, 'keys');
    for (const path of ['/settings', '/components']) {
      await admin.goto(path);
      await admin.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(admin, path);
    }
    await admin.context().close();
  });

  const evidence = () => page.getByRole('region', { name: /^Evidence/ });

  function newClaim(text: string, evidence?: readonly object[]): Promise<string> {
    return claimPath(author, { text, evidence: evidence ?? [{ snapshotId, ...COST, stance: 'REFUTES' }] });
  }
});
