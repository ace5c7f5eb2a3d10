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
  { name: '/sign-in', path: '/sign-in', useful: 'form', scriptLimit: OTHER_KB },
  { name: '/', path: '/', useful: 'tbody tr', scriptLimit: OTHER_KB },
  { name: '/sources', path: '/sources', useful: 'tbody tr', scriptLimit: OTHER_KB },
  { name: '/sources/new', path: '/sources/new', useful: 'textarea', scriptLimit: OTHER_KB },
  {
    name: '/sources/[id] (book)',
    path: `/sources/${book.sourceId}`,
    useful: '[data-chunk] p',
    scriptLimit: OTHER_KB,
  },
  { name: '/claims/new', path: '/claims/new', useful: 'textarea', scriptLimit: REVIEW_KB },
  {
    name: '/claims/[id] (book)',
    path: `/claims/${book.claimId}`,
    useful: '[data-chunk] p',
    scriptLimit: REVIEW_KB,
  },
];
const context = await bench.signedIn('editor');
const reader = await bench.anybody();
// On a busy machine a book takes its time; that is to be measured, not to end the run.
for (const each of [context, reader]) each.setDefaultTimeout(PATIENCE_MS);
// The first visit of each route loads the server's own code, which every later visit finds loaded.
for (const { path } of routes) await visit(path);
const routeMeasures = [];
for (const route of routes) {
  process.stderr.write(`${route.name} …\n`);
  const own = route.path === '/sign-in' ? reader : context;
  routeMeasures.push(await measureRoute(bench.browser, own, route));
}
const page = await context.newPage();
await page.goto(`/claims/${book.claimId}`);
const work = await measureWork(bench.browser, page);
const keystrokes = await measureKeystrokes(page);
await page.close();
process.stderr.write('100,000 claims …\n');
await fillClaims(bench.api.database.ownerUrl);
const tables = await measureTables(context, bench.api.database.ownerUrl);
await bench.close();

const report = { load: loadavg().map(Math.round), routes: routeMeasures, work, keystrokes, tables };
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
else process.stdout.write(printReport(report));
process.exit(0);

async function visit(path: string): Promise<void> {
  const opened = await context.newPage();
  await opened.goto(path);
  await opened.close();
}
