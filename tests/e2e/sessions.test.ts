import { DEMO_PASSWORD, DEMO_PEOPLE } from '@verbatim/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { type Stage, hasBrowser, openStage, signIn } from './support/stage.ts';

const { editor, reviewer } = DEMO_PEOPLE;

describe.skipIf(!hasBrowser())('sessions and failures', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('says one clear thing for a wrong password, and keeps what was typed', async () => {
    const page = await stage.open();
    await page.goto('/');
    await signIn(page, editor.email, 'not the password');
    await page.getByRole('alert').getByText('do not belong together').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(editor.email);
    expect(await page.getByLabel('Password').inputValue()).toBe('not the password');
    await expectAccessible(page, 'refused sign-in');
    await page.context().close();
  });

  it('goes after sign-in to where one wanted to be, and never to another site', async () => {
    const page = await stage.open();
    await page.goto('/sources?search=tram');
    await signIn(page, editor.email, DEMO_PASSWORD);
    await page.waitForURL('**/sources?search=tram');
    await page.goto('/sign-in?callbackUrl=https%3A%2F%2Felsewhere.test%2F');
    await signIn(page, editor.email, DEMO_PASSWORD);
    await page.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
    expect(page.url()).toBe(`${stage.desk.url}/`);
    await page.context().close();
  });

  it('keeps the session in a cookie that scripts cannot read, and hands no token to the page', async () => {
    const page = await stage.signedIn('editor');
    const cookie = (await page.context().cookies()).find(({ name }) => name.includes('session'))!;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(await page.content()).not.toMatch(/eyJ[\w-]+\./);
    await page.context().close();
  });

  it('lets a known browser in while somebody guesses elsewhere', async () => {
    const known = await stage.signedIn('reviewer');
    const device = (await known.context().cookies(`${stage.desk.url}/api/auth`)).find(({ name }) =>
      name.includes('device'),
    )!;
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Strict' });

    const guesser = await stage.open();
    await guesser.goto('/sign-in');
    const slowed = guesser.getByRole('alert').getByText('Too many attempts have failed');
    for (let guess = 0; guess < 15 && !(await slowed.isVisible()); guess += 1) {
      await signIn(guesser, reviewer.email, `guess number ${guess}`);
      await guesser
        .getByRole('alert')
        .getByText(/do not belong together|Too many/)
        .waitFor();
    }
    await signIn(guesser, reviewer.email, DEMO_PASSWORD);
    await slowed.waitFor();
    await expectAccessible(guesser, 'slowed sign-in');
    await guesser.context().close();

    await known.getByRole('button', { name: 'Sign out' }).click();
    await known.getByText('You are signed out.').waitFor();
    await signIn(known, reviewer.email, DEMO_PASSWORD);
    await known.getByRole('heading', { level: 1, name: 'Claims' }).waitFor();
    await known.context().close();
  });

  it('brings typed words back after the session ended elsewhere', async () => {
    const page = await stage.signedIn('editor');
    await page.goto('/claims/new');
    await page.getByLabel('Claim', { exact: true }).fill('The ferry to Kalve runs at night.');
    await stage.endSessions('editor');
    await page.getByRole('button', { name: 'Create the claim' }).click();
    await page.getByText('Your session has ended.').waitFor();
    await expectAccessible(page, 'sign-in after the session ended');
    await signIn(page, editor.email, DEMO_PASSWORD);
    await page.waitForURL('**/claims/new');
    await page.getByText('a draft that was kept on this device').waitFor();
    expect(await page.getByLabel('Claim', { exact: true }).inputValue()).toBe(
      'The ferry to Kalve runs at night.',
    );
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await page.getByLabel('Claim', { exact: true }).inputValue()).toBe('');
    await page.context().close();
  });

  it('leads from a page to the sign-in and back when the session is over', async () => {
    const page = await stage.signedIn('editor');
    await stage.endSessions('editor');
    await page.goto('/sources');
    await page.getByText('Your session has ended.').waitFor();
    await signIn(page, editor.email, DEMO_PASSWORD);
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
    await page.context().close();
  });

  it('ends the session at the API when one signs out', async () => {
    const page = await stage.signedIn('viewer');
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    // A copy of the cookie is worth nothing any more.
    await page.context().addCookies(cookies);
    await page.goto('/');
    await page.getByText('Your session has ended.').waitFor();
    await page.context().close();
  });

  it('says so when there is no such page, claim or source', async () => {
    const page = await stage.signedIn('editor');
    for (const path of ['/nowhere', '/claims/00000000-0000-4000-8000-000000000000', '/sources/not-an-id']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    }
    await expectAccessible(page, 'not found');
    await page.context().close();
  });

  it('says so when the API is down, loses nothing, and goes on when asked', async () => {
    const page = await stage.signedIn('editor');
    await page.goto('/claims/new');
    await page.getByLabel('Claim', { exact: true }).fill('Typed before the API went away.');
    await stage.stopApi();
    await page.getByRole('button', { name: 'Create the claim' }).click();
    await page.getByRole('alert').getByText('The desk cannot reach its data').waitFor();
    expect(await page.getByLabel('Claim', { exact: true }).inputValue()).toBe(
      'Typed before the API went away.',
    );
    await page.goto('/');
    await page.getByRole('heading', { name: 'The desk cannot reach its data' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expectAccessible(page, 'API down');
    await page.context().close();
  });
});
