import { fillDemo } from '@verbatim/api';
import { verifyPublication, type PublicationProof } from '@verbatim/log';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { EXAMPLES } from '../../apps/api/graphiql/examples.mjs';
import { startTestApi, type TestApi } from '../support/start-api.ts';

interface Published {
  readonly publicationStatus: string;
  readonly publications: readonly {
    readonly number: number;
    readonly text: string;
    readonly proof: PublicationProof | null;
  }[];
}

let api: TestApi;
let claims: readonly Published[];
let key: string;

beforeAll(async () => {
  api = await startTestApi(inject('cluster'));
  await fillDemo(api.api.services);
  await api.api.logs.keep();
  const answer = await api.anybody.ask<{
    claims: { nodes: Published[] };
    log: { checkpoint: string; verifierKeys: string[] };
  }>(
    `{ log { checkpoint verifierKeys } claims(first: 100) { nodes { publicationStatus publications { number text
         proof { logIndex line salt record treeSize inclusionProof checkpoint } } } } }`,
  );
  claims = answer.claims.nodes;
  key = answer.log.verifierKeys[0]!;
}, 120_000);

afterAll(() => api.close());

describe('the proof of a publication', () => {
  it('verifies with the key of the log, for every publication that is served', () => {
    const proofs = claims.flatMap(({ publications }) => publications);
    expect(proofs.length).toBeGreaterThan(5);
    for (const { proof, text } of proofs) {
      expect(verifyPublication(proof!, [key])).toMatchObject({ isProven: true, record: { text } });
    }
  });

  it('does not verify once anything in it is another', () => {
    const { proof } = claims.find(({ publications }) => publications.length > 0)!.publications[0]!;
    const good = proof!;
    const flip = (hex: string) => (hex.startsWith('0') ? `1${hex.slice(1)}` : `0${hex.slice(1)}`);
    const damaged: [Partial<PublicationProof>, RegExp][] = [
      [{ record: good.record.replace('text', 'test') }, /not what the line in the log was made of/],
      [{ salt: flip(good.salt) }, /not what the line in the log was made of/],
      [{ salt: 'x' }, /cannot be read/],
      [{ line: good.line.replace('"v":1', '"v":2') }, /not in the tree/],
      [{ logIndex: good.logIndex + 1 }, /not in the tree/],
      [{ treeSize: good.treeSize + 1 }, /not in the tree/],
      [{ inclusionProof: good.inclusionProof.slice(1) }, /not in the tree/],
      [
        { checkpoint: good.checkpoint.replace(`\n${good.treeSize}\n`, `\n${good.treeSize + 1}\n`) },
        /None of the keys/,
      ],
      [{ checkpoint: 'nonsense' }, /not the form/],
    ];
    for (const [change, problem] of damaged) {
      expect(verifyPublication({ ...good, ...change }, [key])).toEqual({
        isProven: false,
        problem: expect.stringMatching(problem),
      });
    }
    expect(verifyPublication(good, [])).toMatchObject({ isProven: false });
  });

  it('is not there for what was withheld', () => {
    const withheld = claims.filter(({ publicationStatus }) => publicationStatus === 'WITHHELD');
    expect(withheld.flatMap(({ publications }) => publications)).toEqual([]);
  });
});

describe('the page for people', () => {
  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it.each(['/', '/graphql'])('comes at %s in a browser, all of it from here', async (path) => {
    const response = await fetch(api.url + path, { headers: html });
    const page = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
    );
    // The page holds its own (empty) icon: nothing is fetched for a `data:` address.
    const addresses = [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/graphiql\//);
      expect((await fetch(api.url + address)).status).toBe(200);
    }
    const styles = await (await fetch(`${api.url}/graphiql/graphiql.css`)).text();
    expect(styles).not.toMatch(/(url\(|@import)\s*["']?(https?:)?\/\//);
  });

  it('leaves programs and addresses with a query to the API', async () => {
    const query = await fetch(`${api.url}/graphql?query={__typename}`, {
      headers: { ...html, 'apollo-require-preflight': '1' },
    });
    expect(await query.json()).toEqual({ data: { __typename: 'Query' } });
    expect((await fetch(`${api.url}/graphql`)).headers.get('content-type')).toMatch(/json|plain/);
  });

  it.each(EXAMPLES.map((example) => [example.split('\n')[0]!, example]))(
    'has an example that runs: %s',
    async (_title, example) => {
      const data = await api.anybody.ask<Record<string, { nodes: unknown[] }>>(example);
      for (const { nodes } of Object.values(data)) expect(nodes.length).toBeGreaterThan(0);
    },
  );
});
