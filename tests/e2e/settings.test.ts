import { DEMO_PASSWORD, DEMO_PEOPLE } from '@verbatim/api';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { type Stage, hasBrowser, openStage, signIn } from './support/stage.ts';

const { editor } = DEMO_PEOPLE;
const ROOMS = ['', '/topics', '/ratings', '/people', '/keys', '/log'];

describe.skipIf(!hasBrowser())('the settings', () => {
  let stage: Stage;
  let admin: Page;

  beforeAll(async () => {
    stage = await openStage();
    admin = await stage.signedIn('admin');
  });
  afterAll(() => stage.close());

  it('are accessible in every room, light and dark, and fit 320 pixels', async () => {
    for (const room of ROOMS) {
      await admin.setViewportSize({ width: 1280, height: 900 });
      await admin.goto(`/settings${room}`);
      await admin.getByRole('heading', { level: 2 }).first().waitFor();
      await expectAccessible(admin, `settings${room}`);
      await admin.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(admin, `settings${room}`);
    }
    await admin.setViewportSize({ width: 1280, height: 900 });
  });

  it('tell those whose role does not open a room so, and show them no way there', async () => {
    const viewer = await stage.signedIn('viewer');
    await viewer.goto('/settings');
    const rooms = viewer.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    expect(await rooms.allTextContents()).toEqual(['Your profile']);
    for (const room of ROOMS.slice(1)) {
      await viewer.goto(`/settings${room}`);
      await viewer.getByRole('heading', { level: 2, name: 'This page is not for your role' }).waitFor();
      await viewer.getByText('You are signed in as Viewer.').waitFor();
    }
    await expectAccessible(viewer, 'a room that is not for the role');
    await viewer.context().close();
  });

  it('invite somebody by a link that works once', async () => {
    await admin.goto('/settings/people');
    await admin.getByRole('button', { name: 'Invite somebody' }).click();
    await admin.getByRole('button', { name: 'Make the link' }).click();
    await admin
      .getByRole('alert')
      .getByRole('link', { name: /The e-mail address/ })
      .waitFor();
    await expectAccessible(admin, 'refused invitation');
    await admin.getByLabel('E-mail address').fill('nora@demo.verbatim.test');
    await admin.getByLabel('Role').selectOption('Reviewer');
    await admin.getByRole('button', { name: 'Make the link' }).click();
    const link = await admin.getByLabel('Link', { exact: true }).inputValue();
    await expectAccessible(admin, 'made invitation');

    const nora = await stage.open();
    await nora.goto(link);
    await nora.getByText('You are invited to the desk as Reviewer').waitFor();
    await expectAccessible(nora, 'invitation');
    await nora.getByLabel('Name', { exact: true }).fill('Nora Brandt');
    await nora.getByLabel('Password', { exact: true }).fill('a long and good password');
    await nora.getByLabel('Password once more').fill('another password by mistake');
    await nora.getByRole('button', { name: 'Make the account' }).click();
    await nora.getByRole('alert').getByText('The two passwords are not the same').waitFor();
    await expectAccessible(nora, 'invitation with a mistake');
    await nora.getByLabel('Password once more').fill('a long and good password');
    await nora.getByRole('button', { name: 'Make the account' }).click();
    await nora.getByRole('link', { name: 'Go to the sign-in' }).click();
    await signIn(nora, 'nora@demo.verbatim.test', 'a long and good password');
    await nora.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();

    const second = await stage.open();
    await second.goto(link);
    await second.getByRole('heading', { name: 'This invitation does not work' }).waitFor();
    await expectAccessible(second, 'used invitation');
    await second.context().close();
    await nora.context().close();
  });

  it('take a lost password away, and let another be chosen by a link that works once', async () => {
    const selm = await stage.signedIn('viewer');
    await admin.goto('/settings/people');
    await admin.getByRole('button', { name: 'Reset the password of Viktor Selm' }).click();
    await expectAccessible(admin, 'question before a reset');
    await admin.getByRole('button', { name: 'Reset now' }).click();
    await admin.getByText('The password of Viktor Selm is reset.').waitFor();
    const link = await admin.getByLabel('Link', { exact: true }).inputValue();
    await expectAccessible(admin, 'made link for a password');
    await selm.goto('/sources');
    await selm.getByRole('heading', { name: 'Sign in' }).waitFor();

    await selm.goto(link);
    await selm.getByText('Choose a new password for viewer@demo.verbatim.test').waitFor();
    await expectAccessible(selm, 'new password');
    await selm.getByLabel('New password', { exact: true }).fill(DEMO_PASSWORD);
    await selm.getByLabel('New password once more').fill('another password by mistake');
    await selm.getByRole('button', { name: 'Set the password' }).click();
    await selm.getByRole('alert').getByText('The two passwords are not the same').waitFor();
    await expectAccessible(selm, 'new password with a mistake');
    await selm.getByLabel('New password once more').fill(DEMO_PASSWORD);
    const late = await stage.open();
    await late.goto(link);
    await late.getByLabel('New password', { exact: true }).fill('a password that comes too late');
    await late.getByLabel('New password once more').fill('a password that comes too late');
    await selm.getByRole('button', { name: 'Set the password' }).click();
    await selm.getByRole('link', { name: 'Go to the sign-in' }).click();
    await signIn(selm, 'viewer@demo.verbatim.test', DEMO_PASSWORD);
    await selm.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
    await late.getByRole('button', { name: 'Set the password' }).click();
    await late.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await expectAccessible(late, 'used link for a password');
    await late.context().close();
    await selm.context().close();
  });

  it('withdraw an invitation', async () => {
    await admin.goto('/settings/people');
    await admin.getByRole('button', { name: 'Invite somebody' }).click();
    await admin.getByLabel('E-mail address').fill('late@demo.verbatim.test');
    await admin.getByRole('button', { name: 'Make the link' }).click();
    const link = await admin.getByLabel('Link', { exact: true }).inputValue();
    await admin.getByRole('button', { name: 'Withdraw the invitation of late@' }).click();
    await admin.getByText('The invitation of late@demo.verbatim.test is withdrawn.').waitFor();
    const late = await stage.open();
    await late.goto(link);
    await late.getByRole('heading', { name: 'This invitation does not work' }).waitFor();
    await late.context().close();
  });

  it('disable somebody, who is out at once, and let them in again with another role', async () => {
    const viewer = await stage.signedIn('viewer');
    await admin.goto('/settings/people');
    await admin.getByRole('button', { name: 'Disable the account of Viktor Selm' }).click();
    await expectAccessible(admin, 'dialog to disable');
    await admin.getByRole('button', { name: 'Disable now' }).click();
    await admin.getByText('Saved: Viktor Selm.').waitFor();
    await viewer.goto('/sources');
    await viewer.getByText('Your session has ended.').waitFor();

    await admin.getByRole('button', { name: 'Enable the account of Viktor Selm' }).click();
    await admin.getByRole('button', { name: 'Disable the account of Viktor Selm' }).waitFor();
    await admin.getByRole('button', { name: 'Change the account of Viktor Selm' }).click();
    await admin.getByLabel('Role').selectOption('Editor');
    await expectAccessible(admin, 'account being changed');
    await admin.getByRole('button', { name: 'Save the account' }).click();
    await admin.getByText('Editor · viewer@demo').waitFor();
    await signIn(viewer, DEMO_PEOPLE.viewer.email, DEMO_PASSWORD);
    await viewer.getByRole('link', { name: 'Add a source' }).waitFor();
    await viewer.context().close();
  });

  it('order, change, add and retire ratings', async () => {
    await admin.goto('/settings/ratings');
    const names = admin.getByRole('list', { name: 'Ratings' }).getByRole('listitem');
    const up = admin.getByRole('button', { name: 'Move Mostly true up' });
    await up.focus();
    await admin.keyboard.press('Enter');
    await admin.getByText('Mostly true is now number 1 of 7.').waitFor();
    await expect.poll(() => names.first().textContent()).toContain('Mostly true');
    // At the end of the list the focus is on the way back.
    const down = admin.getByRole('button', { name: 'Move Mostly true down' });
    await expectFocus(down);
    await admin.keyboard.press('Enter');
    await admin.getByText('Mostly true is now number 2 of 7.').waitFor();

    await admin.getByRole('button', { name: 'Add a rating' }).click();
    await admin.getByLabel('Name', { exact: true }).fill('Satire');
    await admin.getByLabel('Key').fill('satire');
    await admin.getByLabel('Colour').fill('#ffee00');
    await admin.getByLabel('When it is given').fill('It was never meant to be believed.');
    await admin.getByRole('button', { name: 'Save the rating' }).click();
    await admin
      .getByRole('alert')
      .getByRole('link', { name: /White text could not be read/ })
      .waitFor();
    await expectAccessible(admin, 'refused rating');
    await admin.getByLabel('Colour').fill('#5b4a9e');
    await admin.getByRole('button', { name: 'Save the rating' }).click();
    await admin.getByText('Saved: Satire.').waitFor();

    await admin.getByRole('button', { name: 'Change the rating Satire' }).click();
    await admin.getByRole('checkbox', { name: /^Retired/ }).check();
    await admin.getByRole('button', { name: 'Save the rating' }).click();
    await names.filter({ hasText: 'Satire' }).getByText('retired').waitFor();
  });

  it('say so when somebody was faster with the scale, and go on from there', async () => {
    const other = await stage.signedIn('admin');
    await other.goto('/settings/ratings');
    await admin.goto('/settings/ratings');
    await admin.getByRole('button', { name: 'Change the rating True' }).click();
    await other.getByRole('button', { name: 'Move False down' }).click();
    await other.getByText('False is now number').waitFor();
    await admin.getByLabel('When it is given').fill('The sources bear it out.');
    const save = admin.getByRole('button', { name: 'Save the rating' });
    await save.click();
    await admin
      .getByRole('alert')
      .getByText(/rating scale was changed/i)
      .waitFor();
    // What is there now is read again behind the form, which keeps what was typed.
    await expect
      .poll(() => admin.getByRole('list', { name: 'Ratings' }).getByRole('listitem').nth(5).textContent())
      .toContain('False');
    expect(await admin.getByLabel('When it is given').inputValue()).toBe('The sources bear it out.');
    await save.click();
    await admin.getByText('Saved: True.').waitFor();
    await other.context().close();
  });

  it('show both versions when two change the same, and take nothing of the other back unseen', async () => {
    const other = await stage.signedIn('admin');
    for (const page of [admin, other]) {
      await page.goto('/settings/topics');
      await page.getByRole('button', { name: 'Change the topic Transport' }).click();
    }
    await other.getByLabel('Name').fill('Traffic');
    await other.getByLabel('What belongs to it').fill('What moves, and on what.');
    await other.getByRole('button', { name: 'Save the topic' }).click();
    await other.getByText('Saved: Traffic.').waitFor();
    const description = admin.getByLabel('What belongs to it');
    await description.fill('Trams and buses.');
    const save = admin.getByRole('button', { name: 'Save the topic' });
    await save.click();
    const both = admin.getByRole('alert').filter({ hasText: 'Somebody saved another value' });
    await both.getByText('What moves, and on what.').waitFor();
    await both.getByText('Trams and buses.').waitFor();
    expect(await admin.getByLabel('Name').inputValue()).toBe('Traffic');
    await expectAccessible(admin, 'two versions of a topic');
    await both.getByRole('button', { name: 'Take what is saved' }).click();
    await both.waitFor({ state: 'detached' });
    expect(await description.inputValue()).toBe('What moves, and on what.');
    await description.fill('Trams, buses and ferries.');
    await save.click();
    await admin.getByText('Saved: Traffic.').waitFor();
    await admin.getByText('Trams, buses and ferries.').waitFor();
    await other.context().close();
  });

  it('show the log by filters in the address, and verify it', async () => {
    await admin.goto('/settings/log');
    const filters = admin.getByRole('form', { name: 'Filters of the log' });
    await filters.getByLabel('To what').selectOption('publication');
    await filters.getByRole('button', { name: 'Show' }).click();
    await admin.waitForURL(/kind=PUBLICATION/);
    await admin.getByText('Made: publication').first().waitFor();
    expect(await admin.getByText('Made: revision').count()).toBe(0);
    await admin.getByText('What changed').first().click();
    await expectAccessible(admin, 'opened entry of the log');
    await admin.getByRole('link', { name: 'Clear filters' }).click();

    await admin.getByRole('button', { name: 'Verify' }).click();
    const report = admin.getByRole('status').filter({ hasText: 'Everything holds' });
    await report.getByText(/The desk’s log: \d[\d,]* lines held against/).waitFor();
    await report.getByText(/publications are what the logs say/).waitFor();
    await expectAccessible(admin, 'verified log');
  });

  it('change one’s own password, which ends the other sessions', async () => {
    const here = await stage.signedIn('editor');
    const elsewhere = await stage.signedIn('editor');
    await here.goto('/settings');
    await here.getByLabel('Current password').fill('not the password');
    await here.getByLabel('New password', { exact: true }).fill('the strait stays dark');
    await here.getByLabel('New password once more').fill('the strait stays dark');
    await here.getByRole('button', { name: 'Change the password' }).click();
    await here.getByRole('alert').getByText('This is not your current password').waitFor();
    await expectAccessible(here, 'refused password');
    await here.getByLabel('Current password').fill(DEMO_PASSWORD);
    await here.getByRole('button', { name: 'Change the password' }).click();
    await here.getByText('Your password is changed.').waitFor();
    await elsewhere.goto('/sources');
    await elsewhere.getByText('Your session has ended.').waitFor();
    await signIn(elsewhere, editor.email, 'the strait stays dark');
    await elsewhere.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();

    await here.getByRole('button', { name: 'Sign out everywhere…' }).click();
    await here.getByRole('button', { name: 'Sign out everywhere now' }).click();
    await here.getByText('You are signed out.').waitFor();
    await elsewhere.goto('/');
    await elsewhere.getByText('Your session has ended.').waitFor();
    await here.context().close();
    await elsewhere.context().close();
  });
});

async function expectFocus(target: ReturnType<Page['getByRole']>): Promise<void> {
  await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
}
