import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../../apps/api/node-flags.mjs';
import type { Dialect } from '../cases.ts';
import type { Sample } from '../samples.ts';
import { startProcess, type BenchServer } from './bench-server.ts';

const CONTENT = `id text publicationStatus publishedAt claimant { id name } rating { key name value }
  evidence { stance anchorState note selector { exact prefix suffix } source { id title publisher url } }`;

const FEED = `query Feed($first: Int, $after: String) {
  claims(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { ${CONTENT} } } } }`;
const CLAIM = `query Claim($id: ID!) { claim(id: $id) { rationale ${CONTENT} } }`;
const FLAT = `query Flat($first: Int, $after: String) {
  claims(first: $first, after: $after) { nodes { id text language publicationStatus publishedAt } } }`;
const FILTERED = `query Filtered($first: Int, $after: String, $filter: ClaimFilter) {
  claims(first: $first, after: $after, filter: $filter) { totalCount nodes { ${CONTENT} } } }`;
const SEARCH = `query Search($query: String!) { search(query: $query, first: 20) { nodes { ${CONTENT} } } }`;

export const verbatimDialect: Dialect = {
  feed: (after) => ({ query: FEED, variables: { first: 20, after: cursor(after) } }),
  claim: (id) => ({ query: CLAIM, variables: { id } }),
  flat: (after) => ({ query: FLAT, variables: { first: 100, after: cursor(after) } }),
  filtered: ({ rating, language, after }) => ({
    query: FILTERED,
    variables: { first: 20, after: cursor(after), filter: { ratings: [rating], languages: [language] } },
  }),
  search: (query) => ({ query: SEARCH, variables: { query } }),
};

/** How the API is measured: as it is, without what it remembers of claims, or by its ordinary resolvers alone. */
const WAYS = {
  usual: { name: 'verbatim', what: 'Verbatim', answers: 'direct', claimMemory: '64' },
  cold: {
    name: 'verbatim-cold',
    what: 'Verbatim, remembering no claims',
    answers: 'direct',
    claimMemory: '0',
  },
  ordinary: {
    name: 'verbatim-ordinary',
    what: 'Verbatim, by its ordinary resolvers alone',
    answers: 'ordinary',
    claimMemory: '0',
  },
} as const;

/** The real API process, built for production. */
export function verbatim(way: keyof typeof WAYS): BenchServer {
  const { name, what, answers, claimMemory } = WAYS[way];
  return {
    name,
    what,
    path: '/graphql',
    dialect: verbatimDialect,
    async start({ database, folder, mayRemember }) {
      const keyFile = join(folder, 'keys', 'desk-signing-public.pem');
      await mkdir(join(folder, 'keys'), { recursive: true });
      const { publicKey } = generateKeyPairSync('ed25519');
      await writeFile(keyFile, publicKey.export({ type: 'spki', format: 'pem' }));
      return startProcess({
        args: [...NODE_FLAGS, fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url))],
        env: {
          API_PORT: '0',
          API_HOST: '127.0.0.1',
          LOG_LEVEL: 'warn',
          APP_DATABASE_URL: withKeptConnections(database.appUrl),
          PUBLIC_DATABASE_URL: withKeptConnections(database.publicUrl),
          VERBATIM_DATA_DIR: join(folder, 'api'),
          DESK_SIGNING_PUBLIC_KEY_FILE: keyFile,
          // Charged like any caller, but never refused.
          PUBLIC_POINTS_PER_ADDRESS: '999999999',
          PUBLIC_ANSWERS: answers,
          PUBLIC_ANSWER_MEMORY_MB: mayRemember ? '32' : '0',
          PUBLIC_CLAIM_MEMORY_MB: claimMemory,
        },
      });
    },
  };
}

/**
 * Connections that nobody uses are kept while others are measured, as every server's are: PostgreSQL would end them at
 * the others' cost.
 */
function withKeptConnections(url: string): string {
  return `${url}?idleTimeoutMillis=3600000`;
}

/** What a client would have been given. */
function cursor({ id, publishedAt }: Sample): string {
  return Buffer.from(`p.${id}.${publishedAt}`).toString('base64url');
}
