import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { BrowserContext } from 'playwright-core';
import { encodeClaimPlace } from '../../../apps/api/src/modules/claims/claim-order.ts';
import { encodeCursor } from '../../../apps/api/src/platform/graphql/cursor.ts';
import { usefulPaint, watchUsefulPaint } from './useful-paint.ts';

export interface TableMeasure {
  readonly what: string;
  /** Milliseconds until the desk's server begins to answer, of each visit, in order of size. */
  readonly serverMs: readonly number[];
  /** Milliseconds until the table is painted. */
  readonly paintMs: readonly number[];
}

const VISITS = 7;
/** Rows before the deep pages. */
const DEEP = { claims: 90_000, sources: 18_000 };

/** Adds 20,000 sources and 100,000 claims to a database in which the demo is. */
export async function fillClaims(superuserUrl: string): Promise<void> {
  const fill = await readFile(path.join(import.meta.dirname, 'fill-claims.sql'), 'utf8');
  await withClient(superuserUrl, (client) => client.query(fill));
}

/** Opens the desk's lists over what `fillClaims` made: their first page, far down, filtered, sorted, searched. */
export async function measureTables(context: BrowserContext, ownerUrl: string): Promise<TableMeasure[]> {
  const deep = await deepPlaces(ownerUrl);
  const lists = [
    ['claims', '/'],
    ['claims, 90,000 further down', `/?after=${deep.claim}`],
    ['claims in review', '/?status=IN_REVIEW'],
    ['claims that wait for me', '/?view=waiting'],
    ['claims, most urgent first', '/?sort=priority'],
    ['claims with words that one has', '/?search=77777+ferries'],
    ['claims with a word that a fifth has', '/?search=harbour'],
    ['sources', '/sources'],
    ['sources, 18,000 further down', `/sources?after=${deep.source}`],
    ['sources with words that one has', '/sources?search=session+17777'],
  ] as const;
  const measures: TableMeasure[] = [];
  for (const [what, address] of lists) {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitTable(context, address));
    const sorted = (times: readonly number[]) => times.map(Math.round).sort((a, b) => a - b);
    measures.push({
      what,
      serverMs: sorted(visits.map(({ server }) => server)),
      paintMs: sorted(visits.map(({ paint }) => paint)),
    });
  }
  return measures;
}

async function visitTable(
  context: BrowserContext,
  address: string,
): Promise<{ server: number; paint: number }> {
  const page = await context.newPage();
  await watchUsefulPaint(page, 'tbody tr');
  await page.goto(address);
  const paint = await usefulPaint(page);
  const server = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation!.responseStart - navigation!.requestStart;
  });
  await page.close();
  return { server, paint };
}

/** Cursors as the lists give them, far down. */
async function deepPlaces(ownerUrl: string): Promise<{ claim: string; source: string }> {
  return withClient(ownerUrl, async (client) => {
    const placeAt = async (statement: string, offset: number) => {
      const { rows } = await client.query<{ at: Date; id: string }>(statement, [offset]);
      return rows[0]!;
    };
    const claim = await placeAt(
      'SELECT updated_at AS at, id FROM claims ORDER BY updated_at DESC, id DESC OFFSET $1 LIMIT 1',
      DEEP.claims,
    );
    const source = await placeAt(
      'SELECT created_at AS at, id FROM sources ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1',
      DEEP.sources,
    );
    const written = [String(claim.at.getTime()), claim.id];
    return {
      claim: encodeClaimPlace({ order: 'UPDATED_AT_DESC', written }),
      source: encodeCursor(source),
    };
  });
}

async function withClient<Result>(url: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
