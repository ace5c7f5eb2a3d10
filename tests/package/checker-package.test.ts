import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../e2e/support/find-chromium.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a user of the package does first; `checker` is what it exports. */
const USE = `
  const text = checker.openText('The tram will cost 12.4 million euros, “not a cent more,” the mayor said.');
  const result = {
    state: checker.anchorQuote(text, { exact: 'the tram will cost 12.4 million euros' }).state,
    quotations: checker.checkQuotations('She said “not a cent more”.', text).map(({ anchor }) => anchor.state),
    sentences: checker.rankSentences('How much will the tram cost?', text).length,
    findings: checker.compareClaim('The tram will cost 14.2 million euros.', text.raw).map(({ kind }) => kind),
  };`;
const RESULT = { state: 'CONVENTION', quotations: ['EXACT'], sentences: 1, findings: ['NUMBER'] };

let folder: string;
/** An empty project in which the packed package was installed. */
let consumer: string;
const installed = (file: string) => path.join(consumer, 'node_modules/@verbatim/checker', file);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-package-'));
  const copy = path.join(folder, 'packages/checker');
  consumer = await mkdtemp(path.join(tmpdir(), 'verbatim-consumer-'));
  // A copy: packing changes the manifest for a moment, which others would see.
  await cp(path.join(ROOT, 'packages/checker'), copy, {
    recursive: true,
    filter: (source) => !/node_modules|\.turbo|dist$/.test(path.relative(ROOT, source)),
  });
  await cp(path.join(ROOT, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(consumer, 'package.json'), '{ "name": "consumer", "type": "module" }');
  const before = await readFile(path.join(copy, 'package.json'), 'utf8');
  const { stdout } = await run('npm', ['pack', '--ignore-scripts=false', '--json'], { cwd: copy });
  expect(await readFile(path.join(copy, 'package.json'), 'utf8')).toBe(before);
  const tarball = path.join(copy, JSON.parse(stdout.slice(stdout.indexOf('[')))[0].filename);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: consumer });
});

afterAll(async () => {
  for (const made of [folder, consumer]) await rm(made, { recursive: true });
});

describe('the packed checker', () => {
  it('brings its licence and what it is, and needs no other package', async () => {
    expect(await readFile(installed('LICENSE'), 'utf8')).toContain('Apache License');
    expect(await readFile(installed('README.md'), 'utf8')).toContain('# @verbatim/checker');
    const manifest = JSON.parse(await readFile(installed('package.json'), 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
  });

  it('works in Node', async () => {
    await writeFile(
      path.join(consumer, 'use.js'),
      `import * as checker from '@verbatim/checker';${USE} console.log(JSON.stringify(result));`,
    );
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: consumer });
    expect(JSON.parse(stdout)).toEqual(RESULT);
  });

  it('does what its README shows', async () => {
    const readme = await readFile(installed('README.md'), 'utf8');
    const examples = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!).join('');
    // Each line that ends in `// → value` is looked at; imports may follow one another anywhere in a module.
    const looked = examples.replace(/^(.*); \/\/ → (.*)$/gm, 'shown.push([$1, $2]);');
    await writeFile(
      path.join(consumer, 'readme.js'),
      `const shown = [];\n${looked}\nconsole.log(JSON.stringify(shown));`,
    );
    const { stdout } = await run(process.execPath, ['readme.js'], { cwd: consumer });
    const shown: [unknown, unknown][] = JSON.parse(stdout);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.map(([value]) => value)).toEqual(shown.map(([, promised]) => promised));
  });

  it('tells TypeScript its types', async () => {
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const check = async (source: string) => {
      await writeFile(path.join(consumer, 'use.ts'), source);
      return run(
        process.execPath,
        [
          tsc,
          '--noEmit',
          '--strict',
          '--module',
          'nodenext',
          '--target',
          'es2022',
          '--lib',
          'es2023',
          'use.ts',
        ],
        { cwd: consumer },
      );
    };
    await check(
      `import { type Finding, compareClaim } from '@verbatim/checker';
       export const findings: Finding[] = compareClaim('a', 'b', { publishedAt: '2024-01-01' });`,
    );
    await expect(
      check(`import { compareClaim } from '@verbatim/checker';
             export const findings: string[] = compareClaim('a', 'b');`),
    ).rejects.toThrow(/Command failed/);
  });

  it('works in a browser, in the page and in a worker', async ({ skip }) => {
    const executablePath = findChromium();
    if (executablePath === null) {
      if (process.env['CI'])
        throw new Error('There is no Chromium: put one on the PATH or name it in CHROMIUM_PATH.');
      process.stderr.write(
        'SKIPPED: the packed checker in a browser. Put chromium on the PATH or name it in CHROMIUM_PATH.\n',
      );
      skip();
      return;
    }
    const server = await serve({
      '/': ['text/html', '<!doctype html><title>checker</title>'],
      '/checker.js': ['text/javascript', await readFile(installed('dist/index.js'), 'utf8')],
      '/worker.js': [
        'text/javascript',
        `import * as checker from '/checker.js';${USE} self.postMessage(result);`,
      ],
    });
    const browser = await chromium.launch({
      executablePath,
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      expect(
        await page.evaluate(`import('/checker.js').then((checker) => {${USE} return result; })`),
      ).toEqual(RESULT);
      expect(
        await page.evaluate(`new Promise((resolve, reject) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
        })`),
      ).toEqual(RESULT);
    } finally {
      await browser.close();
      server.close();
    }
  });
});

/** Serves a few files on a free port of this machine. */
function serve(files: Readonly<Record<string, [type: string, body: string]>>): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    if (file) response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` }).end(file[1]);
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
