import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type TestPerson } from '../support/start-api.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectInteractive, sourceText } from './support/select-words.ts';
import { type Stage, hasBrowser, openStage, signIn } from './support/stage.ts';

const TEXT = [
  'The bridge cost 12.4 million crowns. The bridge opened in May 2023.',
  '“We are proud of every rivet of this bridge,” said the engineer Lis Holm. Nobody was hurt.',
].join('\n\n');
const COST = { start: 0, end: 36 };
const NUMBER = { start: 16, end: 35 };

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
    snapshotId = await newSnapshot('The bridge');
    page = await openAs(author);
  });
  afterAll(() => stage.close());

  it('shows where claim and source differ, and takes it into the rationale or sets it aside', async () => {
    await page.goto(await newClaim('The bridge cost 14.2 million crowns.'));
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
    const other = await openAs(reviewer);
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
    await page
      .getByRole('textbox', { name: 'Claim', exact: true })
      .fill('The bridge cost 14.2 million crowns.');
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
    const own = await newSnapshot('A crossing');
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

    const other = await openAs(reviewer);
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
      const own = await openAs(person);
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
    const other = await openAs(reviewer);
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
    const viewer = await openAs(await stage.api.signInNew('VIEWER', 'Vera Viewer'));
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

  const rationale = () => page.getByLabel('Rationale').inputValue();
  const evidence = () => page.getByRole('region', { name: /^Evidence/ });

  async function openAs({ email }: TestPerson): Promise<Page> {
    const opened = await stage.open();
    await opened.goto('/sign-in');
    await signIn(opened, email, PASSWORD);
    await opened.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
    return opened;
  }

  /** Makes a claim of the author and gives its path. */
  async function newSnapshot(title: string): Promise<string> {
    const { createSource } = await author.desk.ask<{
      createSource: { source: { latestSnapshot: { id: string } } };
    }>(
      'mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { latestSnapshot { id } } } }',
      { input: { kind: 'ARTICLE', title, text: TEXT } },
    );
    return createSource.source.latestSnapshot.id;
  }

  async function newClaim(text: string, given?: readonly object[]): Promise<string> {
    const { createClaim } = await author.desk.ask<{ createClaim: { claim: { id: string } } }>(
      'mutation ($input: CreateClaimInput!) { createClaim(input: $input) { claim { id } } }',
      { input: { text, evidence: given ?? [{ snapshotId, ...COST, stance: 'REFUTES' }] } },
    );
    return `/claims/${createClaim.claim.id}`;
  }
});
