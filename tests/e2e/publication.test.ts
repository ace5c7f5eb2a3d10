import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { dragOver, sourceText } from './support/select-words.ts';
import { type Stage, hasBrowser, openStage } from './support/stage.ts';
import { PASTED, TITLE } from './support/wire-report.ts';

const QUOTED = 'We shall repair the lamp before the winter storms,';

describe.skipIf(!hasBrowser())('from a pasted text to a published check', () => {
  let stage: Stage;
  let editor: Page;
  let reviewer: Page;
  let claimPath: string;

  beforeAll(async () => {
    stage = await openStage();
    editor = await stage.signedIn('editor');
  });
  afterAll(() => stage.close());

  it('keeps a pasted text as snapshot 1, with the day at its head offered and not kept as prose', async () => {
    await editor.getByRole('link', { name: 'Sources' }).click();
    await editor.getByRole('link', { name: 'Add a source' }).click();
    await editor.getByRole('button', { name: 'Keep this source' }).click();
    const summary = editor.getByRole('alert').filter({ hasText: 'need your attention' });
    await summary.getByText('The text is empty').waitFor();
    await summary.getByRole('link', { name: 'Give the source a title.' }).click();
    expect(await editor.getByLabel('Title').evaluate((input) => input === document.activeElement)).toBe(true);
    await expectAccessible(editor, 'new source with errors');

    await editor.getByLabel('Text of the source').fill(PASTED);
    await editor.getByText('begins with the date 2024-02-05').waitFor();
    expect(await editor.getByLabel('Publication date').inputValue()).toBe('2024-02-05');
    await editor.getByLabel('Title').fill(TITLE);
    await editor.getByLabel('Web address').fill('ftp://kalve.test');
    await editor.getByRole('button', { name: 'Keep this source' }).click();
    await editor.getByRole('alert').getByText('This is no web address').waitFor();
    expect(await editor.getByLabel('Text of the source').inputValue()).toContain('Kalve island');
    await editor.getByLabel('Web address').fill('https://kalve.test/lighthouse');
    await editor.getByRole('button', { name: 'Keep this source' }).click();

    await editor.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await editor.getByRole('link', { name: /^Snapshot 1/ }).waitFor();
    const words = await sourceText(editor).innerText();
    expect(words).not.toContain('2024-02-05');
    expect(words).toContain('The lighthouse on Kalve island will be kept');
    await editor.getByText('Feb 5, 2024').waitFor();
    expect(await editor.locator('code').innerText()).toMatch(/^[0-9a-f]{64}$/);
    await expectAccessible(editor, 'source');
  });

  it('makes a claim of selected words, which are its evidence', async () => {
    await dragOver(editor, QUOTED);
    await editor.getByRole('toolbar').getByRole('link', { name: 'New claim from these words' }).click();
    await editor.getByRole('heading', { level: 1, name: 'New claim' }).waitFor();
    expect(await editor.getByLabel('Claim', { exact: true }).inputValue()).toBe(QUOTED);
    await editor.getByRole('region', { name: 'Evidence' }).getByText(QUOTED).waitFor();
    await expectAccessible(editor, 'new claim');
  });

  it('says while one types that a quotation is altered, with the words that differ, and that it stands', async () => {
    const claim = editor.getByLabel('Claim', { exact: true });
    const report = editor.getByRole('region', { name: 'Quotations' });
    await claim.fill('Berit Aune said: “We shall replace the lamp before the winter storms.”');
    await report.getByText('Altered: the source has other words').waitFor();
    expect(await report.locator('del').innerText()).toContain('repair');
    expect(await report.locator('ins').innerText()).toContain('replace');
    await expectAccessible(editor, 'altered quotation');

    await claim.fill('Berit Aune said: “The lighthouse belongs to the fishermen of the whole coast.”');
    await report.getByText('Absent: the source does not have these words').waitFor();

    await claim.fill('Berit Aune said: “We shall repair the lamp before the winter storms.”');
    await report.getByText('Stands; differs only as quoting allows').waitFor();
    await report.getByRole('button', { name: 'Show in the source' }).click();
    const shown = sourceText(editor).locator('[data-mark="shown"]');
    await shown.first().waitFor();
    expect((await shown.allInnerTexts()).join('')).toContain(
      'We shall repair the lamp before the winter storms',
    );
  });

  it('saves claimant, evidence with stance, rating and rationale, and sends the claim to review', async () => {
    await editor.getByLabel('Claimant').fill('Berit Aune');
    await editor.getByRole('button', { name: 'Create the claim' }).click();
    await editor.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
    claimPath = new URL(editor.url()).pathname;

    await dragOver(editor, 'She put the cost at 2.4 million crowns.');
    await editor.getByRole('toolbar').getByRole('button', { name: 'Context' }).click();
    const evidence = editor.getByRole('region', { name: 'Evidence' });
    await evidence.getByText('She put the cost').waitFor();
    await evidence.getByRole('textbox', { name: /^Note on “She put/ }).fill('What it will cost.');
    await editor.getByRole('radio', { name: /^True/ }).check();
    await editor.getByLabel('Rationale').fill('The report has the words, and whose they are.');
    await editor.getByText('Not saved yet.').waitFor();
    await expectAccessible(editor, 'claim under work');
    await editor.getByRole('button', { name: 'Send to review' }).click();
    await editor.getByText('Sent to review.').waitFor();
  });

  it('does not let the author approve', async () => {
    await editor.getByText('Your part still needs an approval by somebody else.').waitFor();
    expect(await editor.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await expectAccessible(editor, 'claim in review, by its author');
  });

  it('lets a second person approve and publish', async () => {
    reviewer = await stage.signedIn('reviewer');
    await reviewer.getByRole('link', { name: /^In review/ }).click();
    await reviewer.getByRole('link', { name: /Berit Aune said/ }).click();
    await reviewer.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await expectAccessible(reviewer, 'claim in review, by its reviewer');
    expect(await published()).not.toContain('Berit Aune');
    await reviewer.getByRole('button', { name: 'Approve', exact: true }).click();
    await reviewer.getByText('Approved.', { exact: true }).waitFor();
    await reviewer.getByRole('button', { name: 'Publish…' }).click();
    await reviewer.getByRole('alertdialog').getByText('Everybody can read the claim').waitFor();
    await expectAccessible(reviewer, 'publish dialog');
    await reviewer.getByRole('button', { name: 'Publish now' }).click();
    await reviewer.getByText('Published.', { exact: true }).waitFor();
    await reviewer.getByText('SHA-256 of the publication').waitFor();
  });

  it('gives the check to anybody at the public schema', async () => {
    const { claims } = await stage.api.anybody.ask<{
      claims: {
        edges: {
          node: {
            text: string;
            publicationStatus: string;
            claimant: { name: string };
            rating: { name: string };
            evidence: { stance: string; selector: { exact: string } }[];
          };
        }[];
      };
    }>(`{ claims(first: 1) { edges { node { text publicationStatus claimant { name } rating { name }
         evidence { stance selector { exact } } } } } }`);
    expect(claims.edges[0]!.node).toEqual({
      text: 'Berit Aune said: “We shall repair the lamp before the winter storms.”',
      publicationStatus: 'PUBLISHED',
      claimant: { name: 'Berit Aune' },
      rating: { name: 'True' },
      evidence: [
        { stance: 'SUPPORTS', selector: { exact: QUOTED } },
        { stance: 'CONTEXT', selector: { exact: 'She put the cost at 2.4 million crowns.' } },
      ],
    });
  });

  it('shows both versions when two people change a claim, and loses neither', async () => {
    await editor.goto(claimPath);
    await reviewer.goto(claimPath);
    for (const page of [editor, reviewer]) await page.getByRole('button', { name: 'Edit the claim' }).click();
    await editor.getByLabel('Rationale').fill('The editor’s reasons.');
    await reviewer.getByLabel('Rationale').fill('The reviewer’s reasons.');
    for (const page of [editor, reviewer]) {
      await page.getByRole('radio', { name: /^Correction/ }).check();
      await page.getByLabel('Public note').fill('The reasons were too short.');
    }
    await editor.getByRole('button', { name: 'Save' }).click();
    await editor.getByText('Saved as revision', { exact: false }).waitFor();
    // The other one is told before they save.
    const conflict = reviewer.getByRole('alert').filter({ hasText: 'Somebody changed this claim' });
    await conflict.getByText('The editor’s reasons.').waitFor();
    await conflict.getByText('The reviewer’s reasons.').waitFor();
    expect(await reviewer.getByLabel('Rationale').inputValue()).toBe('The reviewer’s reasons.');
    await expectAccessible(reviewer, 'conflict');
    await conflict.getByRole('button', { name: 'Go on with yours' }).click();
    await reviewer.getByRole('button', { name: 'Save', exact: true }).click();
    await reviewer.getByText('Saved as revision', { exact: false }).waitFor();
  });

  async function published(): Promise<string> {
    const { text } = await stage.api.anybody.send('{ claims(first: 100) { edges { node { text } } } }');
    return text;
  }
});
