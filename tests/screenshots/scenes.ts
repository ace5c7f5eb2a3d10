import type { Page } from 'playwright-core';

/** A page of the desk in some state. */
export interface Scene {
  readonly name: string;
  readonly as: 'nobody' | 'editor' | 'reviewer' | 'admin';
  /** Whether the picture is of the whole page rather than of the window. */
  readonly isWhole?: boolean;
  /** Whether the documents show it. */
  readonly inDocuments?: boolean;
  play(page: Page): Promise<void>;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first().waitFor();

/** Opens the page of an entry of a list by words of its name. */
const openFrom = async (page: Page, list: string, words: string | RegExp) => {
  await page.goto(list);
  await page.getByRole('link', { name: words }).first().click();
  await page.waitForURL(/\/(claims|sources)\/[0-9a-f-]{36}/);
  await heading(page);
};

const text = (page: Page) => page.getByRole('group', { name: /^Text of/ });

export const scenes: readonly Scene[] = [
  { name: 'sign-in', as: 'nobody', play: async (page) => void (await page.goto('/sign-in')) },
  {
    name: 'queue',
    as: 'reviewer',
    inDocuments: true,
    play: async (page) => {
      await page.goto('/');
      await heading(page);
    },
  },
  {
    name: 'queue-empty',
    as: 'editor',
    play: async (page) => {
      await page.goto('/?status=REJECTED&search=nothing');
      await heading(page);
    },
  },
  {
    name: 'review',
    as: 'editor',
    inDocuments: true,
    play: async (page) => {
      await openFrom(page, '/?search=stops', /has 16 stops/);
      await page
        .getByRole('heading', { name: 'Findings' })
        .waitFor({ timeout: 8000 })
        .catch(() => undefined);
    },
  },
  {
    name: 'review-whole',
    as: 'editor',
    isWhole: true,
    play: (page) => openFrom(page, '/?search=Hedda', /Mayor Hedda Lunde said/),
  },
  {
    name: 'review-marking',
    as: 'editor',
    inDocuments: true,
    play: async (page) => {
      await openFrom(page, '/?search=agreed', /agreed on a date/);
      await text(page).focus();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
      await page.getByRole('toolbar').waitFor();
    },
  },
  {
    name: 'review-by-reviewer',
    as: 'reviewer',
    isWhole: true,
    play: async (page) => {
      await page.goto('/?status=IN_REVIEW');
      await page.locator('tbody a').first().click();
      await page
        .getByRole('button', { name: /^Approve/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'shortcuts',
    as: 'editor',
    inDocuments: true,
    play: async (page) => {
      await openFrom(page, '/?search=agreed', /agreed on a date/);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'claim-new',
    as: 'editor',
    isWhole: true,
    play: async (page) => void (await page.goto('/claims/new')),
  },
  { name: 'sources', as: 'editor', play: async (page) => void (await page.goto('/sources')) },
  {
    name: 'source-new',
    as: 'editor',
    isWhole: true,
    play: async (page) => void (await page.goto('/sources/new')),
  },
  { name: 'source', as: 'editor', play: (page) => openFrom(page, '/sources', /Line 7 carries/) },
  { name: 'settings', as: 'admin', isWhole: true, play: async (page) => void (await page.goto('/settings')) },
  { name: 'settings-topics', as: 'admin', play: async (page) => void (await page.goto('/settings/topics')) },
  {
    name: 'settings-ratings',
    as: 'admin',
    isWhole: true,
    play: async (page) => {
      await page.goto('/settings/ratings');
      await page.getByRole('button', { name: 'Change the rating Half true' }).click();
      await page.getByRole('button', { name: 'Save the rating' }).waitFor();
    },
  },
  {
    name: 'settings-people',
    as: 'admin',
    isWhole: true,
    play: async (page) => {
      await page.goto('/settings/people');
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      await page.getByLabel('E-mail address').fill(`guest.${Date.now()}@demo.verbatim.test`);
      await page.getByRole('button', { name: 'Make the link' }).click();
      await page.getByLabel('Link', { exact: true }).waitFor();
    },
  },
  {
    name: 'settings-keys',
    as: 'admin',
    play: async (page) => {
      await page.goto('/settings/keys');
      await page.getByRole('button', { name: 'Make a key' }).click();
      await page.getByRole('button', { name: 'Make the key' }).waitFor();
    },
  },
  {
    name: 'settings-log',
    as: 'admin',
    inDocuments: true,
    play: async (page) => {
      await page.goto('/settings/log?kind=VERIFICATION_MOVE');
      await page.getByText('What changed').first().click();
      await page.getByRole('button', { name: 'Verify' }).click();
      await page.getByText('Everything holds').waitFor();
    },
  },
  {
    name: 'settings-not-for-role',
    as: 'editor',
    play: async (page) => {
      await page.goto('/settings/people');
      await page.getByText('This page is not for your role').waitFor();
    },
  },
  {
    name: 'settings-disable',
    as: 'admin',
    play: async (page) => {
      await page.goto('/settings/people');
      await page.getByRole('button', { name: 'Disable the account of Viktor Selm' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'invitation-gone',
    as: 'nobody',
    play: async (page) => {
      await page.goto('/invitation#nothing');
      await page.getByText('This invitation does not work').waitFor();
    },
  },
  {
    name: 'new-password-gone',
    as: 'nobody',
    play: async (page) => {
      await page.goto('/new-password#nothing');
      await page.getByText('This link does not work').waitFor();
    },
  },
  {
    name: 'review-dialog',
    as: 'reviewer',
    play: async (page) => {
      await page.goto('/?status=IN_REVIEW');
      await page.locator('tbody a').first().click();
      await page
        .getByRole('button', { name: /^Request changes/ })
        .first()
        .click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'source-new-errors',
    as: 'editor',
    isWhole: true,
    play: async (page) => {
      await page.goto('/sources/new');
      await page.getByRole('button', { name: 'Keep this source' }).click();
      await page.getByRole('alert').getByText('need your attention').waitFor();
    },
  },
  {
    name: 'components',
    as: 'editor',
    isWhole: true,
    play: async (page) => void (await page.goto('/components')),
  },
  { name: 'not-found', as: 'editor', play: async (page) => void (await page.goto('/nowhere')) },
];
