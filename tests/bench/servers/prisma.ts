import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { join } from 'node:path';
import type { Dialect } from '../cases.ts';
import type { Sample } from '../samples.ts';
import { startProcess, type BenchServer } from './bench-server.ts';

const CONTENT = `id text publicationStatus publishedAt claimant { id name } rating { key name value }
  evidence { stance anchorState note exact prefix suffix source { id title publisher url } }`;
const page = (fields: string) =>
  `query ($first: Int!, $afterAt: DateTimeISO!, $afterId: ID!, $ratingId: ID, $language: String) {
     claims(first: $first, afterAt: $afterAt, afterId: $afterId, ratingId: $ratingId, language: $language) { ${fields} } }`;
const after = ({ id, publishedAt }: Sample) => ({
  afterAt: new Date(publishedAt).toISOString(),
  afterId: id,
});

const dialect: Dialect = {
  feed: (place) => ({
    query: page(`hasNextPage nodes { ${CONTENT} }`),
    variables: { first: 20, ...after(place) },
  }),
  claim: (id) => ({
    query: `query ($id: ID!) { claim(id: $id) { rationale ${CONTENT} } }`,
    variables: { id },
  }),
  flat: (place) => ({
    query: page('nodes { id text language publicationStatus publishedAt }'),
    variables: { first: 100, ...after(place) },
  }),
  filtered: ({ ratingId, language, after: place }) => ({
    query: page(`totalCount nodes { ${CONTENT} }`),
    variables: { first: 20, ratingId, language, ...after(place) },
  }),
  search: (query) => ({
    query: `query ($query: String!) { search(query: $query) { ${CONTENT} } }`,
    variables: { query },
  }),
};

/** Apollo + type-graphql + Prisma with loaders, over normalised tables. */
export const prisma: BenchServer = {
  name: 'prisma',
  what: 'Apollo, type-graphql and Prisma with loaders',
  path: '/',
  dialect,
  async start({ database }) {
    const source = fileURLToPath(new URL('../reference/serve-reference.ts', import.meta.url));
    const outfile = join(fileURLToPath(new URL('../dist', import.meta.url)), 'serve-reference.mjs');
    // Built as the API is, so that both run as they would in production.
    await build({
      entryPoints: [source],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      keepNames: true,
      logLevel: 'warning',
    });
    return startProcess({ args: [outfile], env: { DATABASE_URL: database.ownerUrl } });
  },
};
