import { fileURLToPath } from 'node:url';
import type { Dialect } from '../cases.ts';
import type { Sample } from '../samples.ts';
import { startProcess, type BenchServer } from './bench-server.ts';

const place = ({ id, publishedAt }: Sample) => [new Date(publishedAt).toISOString(), id];

const dialect: Dialect = {
  feed: (after) => ({ name: 'feed', values: [...place(after), 20] }),
  claim: (id) => ({ name: 'claim', values: [id] }),
  flat: (after) => ({ name: 'flat', values: [...place(after), 100] }),
  filtered: ({ rating, language, after }) => ({
    name: 'filtered',
    values: [...place(after), 20, rating, language],
  }),
  search: (words) => ({ name: 'search', values: [words, 20] }),
};

/** What nothing of this kind can be faster than: node:http and one prepared statement that returns JSON as text. */
export const limit: BenchServer = {
  name: 'limit',
  what: 'node:http and one prepared statement',
  path: '/',
  dialect,
  start: ({ database }) =>
    startProcess({
      args: ['--import', 'tsx', fileURLToPath(new URL('limit.ts', import.meta.url))],
      env: { PUBLIC_DATABASE_URL: database.publicUrl },
    }),
};
