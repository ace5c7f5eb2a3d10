import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { dragOver, sourceText } from './support/select-words.ts';
import { type Stage, hasBrowser, openStage } from './support/stage.ts';

const TEXT = 'The pier is 310 metres long. It was built in 1911. Nobody lives there.';

describe.skipIf(!hasBrowser())('after publication', () => {
  let stage: Stage;
  let editor: Page;
  let reviewer: Page;
  let path: string;

  beforeAll(async () => {
    stage = await openStage();
    editor = await stage.signedIn('editor');
    reviewer = await stage.signedIn('reviewer');
    path = await write('The pier is 310 metres long.');
  });
  afterAll(() => stage.close());

  it('an approval is void once somebody changes what was approved', async () => {
    await send();
    await reviewer.goto(path);
    await reviewer.getByRole('button', { name: 'Approve', exact: true }).click();
    await reviewer.getByRole('button', { name: 'Publish…' }).waitFor();
    await editor.goto(path);
    await editor.getByRole('button', { name: 'Edit the claim' }).click();
    await editor.getByText('needs a review anew').waitFor();
    await editor.getByLabel('Rationale').fill('Measured by the harbour office.');
    await editor.getByRole('button', { name: 'Save', exact: false }).first().click();
    await editor.getByText('Saved as revision', { exact: false }).waitFor();
    // The other one sees it without a reload, and can publish no more.
    await reviewer.getByRole('button', { name: 'Publish…' }).waitFor({ state: 'detached' });
    await expectAccessible(reviewer, 'voided approval');
    await send();
    await reviewer.getByRole('button', { name: 'Approve', exact: true }).click();
    await publish('Publish the claim');
    expect(await publicView()).toMatchObject({ publicationStatus: 'PUBLISHED' });
  });

  it('a correction goes public with its note, by two people', async () => {
    await propose('Correction', 'The length was rounded.');
    await editor.getByLabel('Rationale').fill('The harbour office has 309.6 metres.');
    await send();
    await reviewer.goto(path);
    await reviewer.getByRole('button', { name: 'Approve', exact: true }).click();
    await publish('Publish the correction');
    expect(await publicView()).toMatchObject({ publicationStatus: 'CORRECTED' });
    await expectAccessible(reviewer, 'corrected claim');
  });

  it('one person withholds at once, and says why', async () => {
    await reviewer.getByRole('button', { name: 'Withhold…' }).click();
    const dialog = reviewer.getByRole('alertdialog', { name: 'Withhold from the public' });
    await expectAccessible(reviewer, 'dialog to withhold');
    await dialog.getByRole('button', { name: 'Withhold now' }).click();
    await dialog.getByText('Write a few words.').waitFor();
    await dialog.getByLabel('Why it is withheld').fill('The owner of the pier objects.');
    await dialog.getByRole('button', { name: 'Withhold now' }).click();
    await reviewer.getByText('Withheld from the public.').waitFor();
    expect(await publicView()).toMatchObject({ publicationStatus: 'WITHHELD' });
    await expectAccessible(reviewer, 'withheld claim');
  });

  it('a retraction takes the check back, by two people', async () => {
    await propose('Retraction', 'The pier is another one.');
    await send();
    await reviewer.goto(path);
    await reviewer.getByRole('button', { name: 'Approve', exact: true }).click();
    await publish('Publish the retraction');
    expect(await publicView()).toMatchObject({ publicationStatus: 'RETRACTED' });
    await expectAccessible(reviewer, 'retracted claim');
  });

  /** Keeps a source and makes a claim of it that can be sent to review. @returns its path */
  async function write(claim: string): Promise<string> {
    await editor.goto('/sources/new');
    await editor.getByLabel('Text of the source').fill(TEXT);
    await editor.getByLabel('Title').fill('The pier');
    await editor.getByRole('button', { name: 'Keep this source' }).click();
    await editor.getByRole('heading', { level: 1, name: 'The pier' }).waitFor();
    await sourceText(editor).waitFor();
    await dragOver(editor, 'The pier is 310 metres long.');
    await editor.getByRole('toolbar').getByRole('link', { name: 'New claim from these words' }).click();
    await editor.getByRole('heading', { level: 1, name: 'New claim' }).waitFor();
    await editor.getByLabel('Claim', { exact: true }).fill(claim);
    await editor.getByRole('radio', { name: /^True/ }).check();
    await editor.getByLabel('Rationale').fill('The report has it.');
    await editor.getByRole('button', { name: 'Create the claim' }).click();
    await editor.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
    return new URL(editor.url()).pathname;
  }

  async function send(): Promise<void> {
    const save = editor.getByRole('button', { name: /^Save/ }).first();
    if (await save.isEnabled()) {
      await save.click();
      await editor.getByText('Saved as revision', { exact: false }).waitFor();
    }
    await editor.getByRole('button', { name: 'Send to review' }).click();
    await editor.getByText('Sent to review.').waitFor();
  }

  /** Begins a further publication of a claim that is published. */
  async function propose(kind: string, note: string): Promise<void> {
    await editor.goto(path);
    const edit = editor.getByRole('button', { name: 'Edit the claim' });
    const choice = editor.getByRole('radio', { name: new RegExp(`^${kind}`) });
    await edit.or(choice).first().waitFor();
    if (await edit.isVisible()) await edit.click();
    await choice.check();
    await editor.getByLabel('Public note').fill(note);
  }

  async function publish(title: string): Promise<void> {
    await reviewer.getByRole('button', { name: 'Publish…' }).click();
    await reviewer.getByRole('alertdialog', { name: title }).waitFor();
    await reviewer.getByRole('button', { name: 'Publish now' }).click();
    await reviewer.getByText('Published.', { exact: true }).waitFor();
  }

  async function publicView(): Promise<unknown> {
    const { claim } = await stage.api.anybody.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { publicationStatus } }',
      { id: path.split('/').at(-1)! },
    );
    return claim;
  }
});
