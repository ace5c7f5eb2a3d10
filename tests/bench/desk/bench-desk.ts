/**
 * `npm run bench:desk [-- --json]`: measures the production build of the desk in headless Chromium, with a source of
 * a million characters and two thousand spans: what each route fetches, when it shows what one came for, how long its
 * tasks are, and how fast a keystroke is checked. Then the lists, with 100,000 claims and 20,000 sources.
 */
import { loadavg } from 'node:os';
import { measureKeystrokes, measureWork } from './measure-work.ts';
import { type Route, measureRoute } from './measure-route.ts';
import { fillClaims, measureTables } from './measure-tables.ts';
import { openBenchDesk } from './open-bench-desk.ts';
import { printReport } from './print-report.ts';

const REVIEW_KB = 250;
const OTHER_KB = 150;
/** Milliseconds that a page may take to show what one came for. */
const PATIENCE_MS = 120_000;

const bench = await openBenchDesk({ withBook: true });
const book = bench.book!;
const routes: Route[] = [
  { name: '/sign-in', by: 'anybody', path: '/sign-in', useful: 'form', scriptLimit: OTHER_KB },
  { name: '/', by: 'editor', path: '/', useful: 'tbody tr', scriptLimit: OTHER_KB },
  { name: '/sources', by: 'editor', path: '/sources', useful: 'tbody tr', scriptLimit: OTHER_KB },
  { name: '/sources/new', by: 'editor', path: '/sources/new', useful: 'textarea', scriptLimit: OTHER_KB },
  {
    name: '/sources/[id] (book)',
    by: 'editor',
    path: `/sources/${book.sourceId}`,
    useful: '[data-chunk] p',
    scriptLimit: OTHER_KB,
  },
  { name: '/claims/new', by: 'editor', path: '/claims/new', useful: 'textarea', scriptLimit: REVIEW_KB },
  {
    name: '/claims/[id] (book)',
    by: 'editor',
    path: `/claims/${book.claimId}`,
    useful: '[data-chunk] p',
    scriptLimit: REVIEW_KB,
  },
  ...['', '/people', '/topics', '/ratings', '/keys', '/log'].map((room): Route => ({
    name: `/settings${room}`,
    by: 'admin',
    path: `/settings${room}`,
    useful: 'main h2',
    scriptLimit: OTHER_KB,
  })),
];
const visitors = {
  anybody: await bench.anybody(),
  editor: await bench.signedIn('editor'),
  admin: await bench.signedIn('admin'),
};
// On a busy machine a book takes its time; that is to be measured, not to end the run.
for (const each of Object.values(visitors)) each.setDefaultTimeout(PATIENCE_MS);
// The first visit of each route loads the server's own code, which every later visit finds loaded.
for (const route of routes) await visit(route);
const routeMeasures = [];
for (const route of routes) {
  process.stderr.write(`${route.name} …\n`);
  routeMeasures.push(await measureRoute(bench.browser, visitors[route.by], route));
}
const page = await visitors.editor.newPage();
await page.goto(`/claims/${book.claimId}`);
const work = await measureWork(bench.browser, page);
const keystrokes = await measureKeystrokes(page);
await page.close();
process.stderr.write('100,000 claims …\n');
await fillClaims(bench.api.database.superuserUrl);
const tables = await measureTables(visitors.editor, bench.api.database.ownerUrl);
await bench.close();

const report = { load: loadavg().map(Math.round), routes: routeMeasures, work, keystrokes, tables };
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
else process.stdout.write(printReport(report));
process.exit(0);

async function visit({ by, path }: Route): Promise<void> {
  const opened = await visitors[by].newPage();
  await opened.goto(path);
  await opened.close();
}
