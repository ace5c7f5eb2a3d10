import { fillDemo } from '@verbatim/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { EXAMPLES } from '../../apps/api/graphiql/examples.mjs';
import { startTestApi, type TestApi } from '../support/start-api.ts';
import { hasBrowser, launchBrowser } from './support/stage.ts';

describe.skipIf(!hasBrowser())('the page of the public API', () => {
  let api: TestApi;
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    api = await startTestApi(inject('cluster'));
    await fillDemo(api.api.services);
    await api.api.logs.keep();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${api.url}/graphql`);
    await page.getByRole('tab').first().waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  it('answers each of its examples on the demo', async () => {
    for (const example of EXAMPLES) {
      const name = /query (\w+)/.exec(example)![1]!;
      await page.getByRole('tab', { name }).click();
      const [response] = await Promise.all([
        page.waitForResponse((each) => each.request().postData()?.includes(`query ${name}`) === true),
        page.getByRole('button', { name: /^Execute query/ }).click(),
      ]);
      expect(response.status()).toBe(200);
      const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
      expect([name, errors]).toEqual([name, undefined]);
      expect(JSON.stringify(data)).toContain('"nodes":[{');
      await page.locator('.result-window').getByText('"nodes"').first().waitFor();
    }
  });

  it('loads nothing from anybody else, and nothing that its policy forbids', () => {
    const strangers = requested.filter((url) => !url.startsWith(`${api.url}/`) && !/^(data|blob):/.test(url));
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
