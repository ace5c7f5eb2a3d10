import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, ratingId } from '../support/desk.ts';
import { type Errors, run, waysIn } from '../support/people.ts';
import { PASSWORD, type TestPerson } from '../support/start-api.ts';
import { addTopic, topicMutation } from '../support/work.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { COST, addBridge, claimPath } from './support/bridge.ts';
import { type Stage, hasBrowser, openAs, openStage } from './support/stage.ts';

describe.skipIf(!hasBrowser())('two people who both wrote a claim', () => {
  let stage: Stage;
  let ada: TestPerson;
  let path: string;
  let adasPage: Page;
  let tomasPage: Page;
  let topic: Awaited<ReturnType<typeof addTopic>>;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.api.signInNew('ADMIN', 'Ada Vind');
    await invite('tomas@desk.test', 'Tomas Reyl');
    topic = await addTopic(ada.desk, 'Bridges');
    const snapshotId = await addBridge(ada, 'The bridge');
    path = await claimPath(ada, {
      text: 'The bridge cost 12.4 million crowns.',
      claimantName: 'Lis Holm',
      topicIds: [topic.id],
      evidence: [{ snapshotId, ...COST, stance: 'SUPPORTS', note: 'The sum.' }],
    });
    adasPage = await openAs(stage, ada);
    tomasPage = await openAs(stage, { ...ada, email: 'tomas@desk.test' });
  });
  afterAll(() => stage.close());

  it('are told before anything is pressed whose part needs an approval, and by whom', async () => {
    await tomasPage.goto(path);
    await tomasPage.getByRole('radio', { name: /^True/ }).check();
    await tomasPage.getByLabel('Rationale').fill('The report has the sum.');
    await tomasPage.getByRole('button', { name: 'Send to review' }).click();
    await tomasPage.getByText('Sent to review.').waitFor();
    await adasPage.goto(path);
    const approvals = adasPage.getByRole('region', { name: 'Approvals' });
    expect(await approvals.getByRole('listitem').allInnerTexts()).toEqual([
      'Your part still needs an approval by somebody else.',
      'Tomas Reyl’s part still needs an approval by somebody else.',
    ]);
    await expectAccessible(adasPage, 'claim of two people in review');
  });

  it('approve each other’s part; who did is told why publishing has to wait', async () => {
    await adasPage.getByRole('button', { name: 'Approve what others wrote' }).waitFor();
    await adasPage.keyboard.press('a');
    await adasPage.getByText('Approved what others wrote.', { exact: false }).waitFor();
    const approvals = adasPage.getByRole('region', { name: 'Approvals' });
    expect(await approvals.getByRole('listitem').allInnerTexts()).toEqual([
      'Your part still needs an approval by somebody else.',
      'Tomas Reyl’s part is approved by Ada Vind.',
    ]);
    const publish = adasPage.getByRole('button', { name: 'Publish…' });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    const why = adasPage.locator(`#${await publish.getAttribute('aria-describedby')}`);
    expect(await why.innerText()).toMatch(/^Only an approved claim can be published\./);
    await adasPage.keyboard.press('b');
    await adasPage.getByRole('status').getByText('Only an approved claim can be published.').waitFor();
    expect(await adasPage.getByRole('alertdialog').count()).toBe(0);
    await adasPage
      .getByRole('listitem')
      .filter({ hasText: 'Ada Vind approved what others wrote in revision 2' })
      .waitFor();
    await expectAccessible(adasPage, 'half approved claim');
    await adasPage.goto('/?status=IN_REVIEW');
    await adasPage
      .getByRole('row')
      .filter({ hasText: 'The bridge cost' })
      .getByText('Approved in part')
      .waitFor();
  });

  it('see where an account that approves was opened by a link that the author saw', async () => {
    await tomasPage.reload();
    await tomasPage.getByRole('button', { name: 'Approve what others wrote' }).click();
    await tomasPage.getByText('Approved.', { exact: true }).waitFor();
    const part = tomasPage.getByRole('region', { name: 'Approvals' }).getByRole('listitem');
    await part.getByText('Ada Vind’s part is approved by Tomas Reyl.').waitFor();
    await part.getByText('Approved by an account whose link its author saw').waitFor();
    await part.getByText('Ada Vind made the link through which Tomas Reyl’s account began').waitFor();
    await expectAccessible(tomasPage, 'approval by an account whose link was seen');
  });

  it('see labels that changed since the approval, and publish what was approved', async () => {
    await renameTrue('Correct');
    await topicMutation(ada.desk, 'updateTopic', { id: topic.id, version: topic.version, name: 'Viaducts' });
    await tomasPage.reload();
    const note = tomasPage.getByText('Called otherwise since it was approved').locator('..');
    expect((await note.getByRole('listitem').allInnerTexts()).map(oneLine)).toEqual([
      'Rating Approved: True Today: Correct',
      'Topic Approved: Bridges Today: Viaducts',
    ]);
    await note.getByText('The approved words are published.').waitFor();
    await expectAccessible(tomasPage, 'labels that changed since the approval');
    await tomasPage.getByRole('button', { name: 'Publish…' }).click();
    const preview = tomasPage.getByRole('alertdialog').getByRole('article');
    expect(oneLine(await preview.innerText())).toContain('True Topics: Bridges');
    await tomasPage.getByRole('button', { name: 'Publish now' }).click();
    await tomasPage.getByText('Published.', { exact: true }).waitFor();
    await tomasPage.getByText('Approved by Ada Vind and Tomas Reyl.').waitFor();
    await tomasPage.getByText('Called otherwise since it was published').waitFor();
    const { claim } = await stage.api.anybody.ask<{ claim: unknown }>(
      'query ($id: ID!) { claim(id: $id) { rating { name } topics { name } } }',
      { id: path.split('/').at(-1)! },
    );
    expect(claim).toEqual({ rating: { name: 'True' }, topics: [{ name: 'Bridges' }] });
    await tomasPage.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(tomasPage, 'published claim of two people');
  });

  it('one who wrote everything alone reads why approving is refused', async () => {
    const own = await claimPath(ada, {
      text: 'The bridge opened in May 2023.',
      ratingId: await ratingId(ada.desk, 'true'),
      rationale: 'The report has the month.',
    });
    await must(ada.desk, 'sendToReview', { id: own.split('/').at(-1)!, version: 1 });
    await adasPage.goto(own);
    const approve = adasPage.getByRole('button', { name: 'Approve', exact: true });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    await approve.press('Enter');
    await adasPage.getByRole('status').getByText('You alone wrote what is new in this claim').waitFor();
    await adasPage.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(adasPage, 'claim with refused actions');
    await expectAccessible(adasPage, 'claim with refused actions');
  });

  async function invite(email: string, name: string): Promise<void> {
    const input = { email, role: 'REVIEWER' };
    const { token } = await run<Errors & { token: string }>(
      ada.desk,
      'invitePerson',
      'InvitePersonInput',
      input,
      'token',
    );
    const { userErrors } = await run<Errors>(
      waysIn(stage.api).nobody(),
      'acceptInvitation',
      'AcceptInvitationInput',
      { token, name, password: PASSWORD },
      'person { id }',
    );
    expect(userErrors).toEqual([]);
  }

  async function renameTrue(name: string): Promise<void> {
    const { ratingScale } = await ada.desk.ask<{ ratingScale: { version: number } }>(
      '{ ratingScale { version } }',
    );
    const input = { version: ratingScale.version, id: await ratingId(ada.desk, 'true'), name };
    const { userErrors } = await run<Errors>(
      ada.desk,
      'updateRating',
      'UpdateRatingInput',
      input,
      'scale { version }',
    );
    expect(userErrors).toEqual([]);
  }
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
