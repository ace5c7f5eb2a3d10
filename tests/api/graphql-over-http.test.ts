import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
});

afterAll(() => api.close());

/** The header that clients send so that a browser asks before it sends: without it a GET is refused. */
function fetchAsClient(url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', '1');
  return fetch(url, { ...init, headers });
}

it('speaks GraphQL over HTTP as the specification wants it, in every audit', async () => {
  const results = await auditServer({ url: `${api.url}/graphql`, fetchFn: fetchAsClient });
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.map(({ id, name, status }) => `${id} ${name}: ${status}`)).toEqual([]);
  expect(results).toHaveLength(61);
});
