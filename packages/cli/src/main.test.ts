import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../bin/verbatim.mjs', import.meta.url));
const ARTICLE = `The council met on Tuesday. “We will open the line in March 2026,” said Mayor Ida Holm.

The tram will cost 12.4 million euros. Ms Holm did not name the builder.`;

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-cli-'));
  await writeFile(path('article.txt'), ARTICLE);
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as a person would, in a process of its own. */
function verbatim(args: string[], input = ''): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => {
        resolve({ status: error ? Number(error.code) : 0, out, err });
      },
    );
    child.stdin?.end(input);
  });
}

const holding = (claim: string, ...more: string[]) =>
  verbatim(['check', '--source', path('article.txt'), '--claim', claim, ...more]);

describe('verbatim check', () => {
  it('ends with 0 when every quotation stands', async () => {
    const { status, out } = await holding('Holm said "We will open the line in March 2026".');
    expect(out).toMatch(/✓ (EXACT|ENCODING|CONVENTION)/);
    expect(status).toBe(0);
  });

  it('ends with 0 where there is no quotation, and shows what bears on the claim', async () => {
    const { status, out } = await holding('The tram costs 14.2 million euros.');
    expect(out).toContain('no quotation in it');
    expect(out).toContain('The tram will cost 12.4 million euros.');
    expect(out).toMatch(/NUMBER.*14\.2 million.*12\.4 million/);
    expect(status).toBe(0);
  });

  it('ends with 1 for an altered quotation and shows the words that differ', async () => {
    const { status, out } = await holding('Holm: “We will open the line in May 2026.”');
    expect(out).toContain('≠ ALTERED');
    expect(out).toContain('[-March-] {+May+}');
    expect(status).toBe(1);
  });

  it('ends with 1 for a quotation that is not there', async () => {
    const { status, out } = await holding('Holm: “The old bridge must be torn down at once.”');
    expect(out).toContain('✗ ABSENT');
    expect(status).toBe(1);
  });

  it('ends with 3 when the words stand and the source denies them', async () => {
    await writeFile(path('denial.txt'), 'It is false that the mine is closed, Holm said on Monday.');
    const args = ['check', '--source', path('denial.txt'), '--claim', 'Holm: “the mine is closed”.'];
    const { status, out } = await verbatim(args);
    expect(out).toContain('! EXACT');
    expect(out).toMatch(/! DENIAL .*false that/);
    expect(out).not.toContain('✓');
    expect(status).toBe(3);
    const { claims } = JSON.parse((await verbatim([...args, '--json'])).out);
    expect(claims[0].quotations[0].warnings[0]).toMatchObject({
      kind: 'DENIAL',
      span: { start: 6, end: 16 },
    });
    await verbatim([...args, '--html', path('denial.html')]);
    expect(await readFile(path('denial.html'), 'utf8')).toContain('>DENIAL</b>');
  });

  it('prints JSON and nothing else', async () => {
    const { status, out, err } = await holding('Holm: “We will open the line in May 2026.”', '--json');
    const report = JSON.parse(out);
    expect(err).toBe('');
    expect(report).toMatchObject({ stands: false, length: ARTICLE.length });
    const [quotation] = report.claims[0].quotations;
    expect(quotation).toMatchObject({ state: 'ALTERED', stands: false });
    expect(ARTICLE.slice(quotation.spans[0].start, quotation.spans[0].end)).toContain(
      'We will open the line in March 2026',
    );
    expect(status).toBe(1);
  });

  it('tells where in the source a finding is', async () => {
    const { status, out } = await holding('The tram will cost 14.2 million euros.', '--json');
    const [finding] = JSON.parse(out).claims[0].findings;
    expect(finding).toMatchObject({ kind: 'NUMBER', severity: 'HIGH' });
    expect(ARTICLE.slice(finding.passage.start, finding.passage.end)).toBe('12.4 million euros');
    expect(status).toBe(0);
  });

  it('reads claims a line each, and the source from standard input', async () => {
    await writeFile(
      path('claims.txt'),
      'The council met on Tuesday.\r\n\r\nHolm did not name the builder.\n',
    );
    const { status, out } = await verbatim(
      ['check', '--source', '-', '--claims', path('claims.txt'), '--json'],
      ARTICLE,
    );
    expect(JSON.parse(out).claims.map(({ claim }: { claim: string }) => claim)).toEqual([
      'The council met on Tuesday.',
      'Holm did not name the builder.',
    ]);
    expect(status).toBe(0);
  });

  it('writes a page that holds the source and shows markup as text', async () => {
    await writeFile(path('hostile.txt'), 'Before <script>alert(1)</script> “after the fact”.');
    const { status } = await verbatim([
      'check',
      '--source',
      path('hostile.txt'),
      '--claim',
      '<img src=x onerror=alert(1)> “after the fact”',
      '--html',
      path('report.html'),
    ]);
    const page = await readFile(path('report.html'), 'utf8');
    expect(page).toContain('&#60;script&#62;');
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('<mark class="good" id="p34"');
    expect(page).toContain('href="#p34"');
    expect(page).toMatch(/href="#c1"[^]*id="source"|id="c1"[^]*href="#c1"/);
    expect(status).toBe(0);
  });

  it.each([
    '<!DOCTYPE html><html><body><p>The mine is closed.</p></body></html>',
    '\n<?xml version="1.0"?>\n<!-- saved -->\n<html lang="en"><head></head></html>',
    '<script>const words = "the mine is closed";</script>',
    '<div class="story">The mine is closed.</div>',
  ])('refuses HTML as a source: %s', async (page) => {
    const { status, err } = await verbatim(
      ['check', '--source', '-', '--claim', '“The mine is closed”'],
      page,
    );
    expect(err).toMatch(/is HTML.*save it as text/);
    expect(status).toBe(2);
  });

  it.each([
    [['check'], /--source/],
    [['check', '--source', 'x'], /--claim/],
    [['check', '--source', '-', '--claims', '-'], /standard input/],
    [['check', '--source', 'x', '--claim', 'y', '--frobnicate'], /frobnicate/],
    [['check', '--source', 'x', '--claim', 'y', '--limit', 'many'], /--limit/],
    [['frobnicate'], /no command "frobnicate"/],
    [[], /Usage/],
  ])('ends with 2 and says what to do: %j', async (args, message) => {
    const { status, out, err } = await verbatim(args);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  it('ends with 2 for what cannot be read as text', async () => {
    await writeFile(path('binary.dat'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await writeFile(path('nul.txt'), 'a\0b');
    await writeFile(path('empty.txt'), ' \n');
    const cases: [string, RegExp][] = [
      [path('missing.txt'), /no such file/],
      [folder, /directory/],
      [path('binary.dat'), /UTF-8/],
      [path('nul.txt'), /NUL/],
      [path('empty.txt'), /empty/],
    ];
    for (const [source, message] of cases) {
      const { status, err } = await verbatim(['check', '--source', source, '--claim', 'x']);
      expect(err).toMatch(message);
      expect(status).toBe(2);
    }
  });

  it('helps', async () => {
    for (const args of [['--help'], ['help', 'check'], ['check', '--help']]) {
      const { status, out } = await verbatim(args);
      expect(out).toContain('Usage');
      expect(status).toBe(0);
    }
  });
});
