/**
 * `npm run screenshots [-- folder]`: pictures of every page of the desk, light and dark, wide and narrow, of the demo;
 * and those of the documents, into `docs/images`. They are there to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBenchDesk } from '../bench/desk/open-bench-desk.ts';
import { type Scene, scenes } from './scenes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'screenshots'));
const images = path.join(ROOT, 'docs/images');
const LOOKS = [
  { name: 'light-wide', dark: false, width: 1440 },
  { name: 'dark-wide', dark: true, width: 1440 },
  { name: 'light-narrow', dark: false, width: 360 },
  { name: 'dark-narrow', dark: true, width: 360 },
] as const;

await mkdir(folder, { recursive: true });
await mkdir(images, { recursive: true });
const stage = await openBenchDesk({ withBook: false });
for (const { name: look, dark, width } of LOOKS) {
  const contexts = {
    nobody: await stage.anybody({ dark, width }),
    editor: await stage.signedIn('editor', { dark, width }),
    reviewer: await stage.signedIn('reviewer', { dark, width }),
    admin: await stage.signedIn('admin', { dark, width }),
  };
  for (const scene of scenes) {
    const page = await contexts[scene.as].newPage();
    await scene.play(page);
    await page.evaluate(() => document.fonts.ready);
    await take(page, scene, path.join(folder, `${scene.name}.${look}.png`));
    if (look === 'light-wide' && scene.inDocuments)
      await take(page, scene, path.join(images, `${scene.name}.png`));
    await page.close();
  }
  for (const context of Object.values(contexts)) await context.close();
  process.stdout.write(`${look}: ${scenes.length} pictures\n`);
}
await stage.close();
process.exit(0);

async function take(page: Page, { isWhole = false }: Scene, file: string): Promise<void> {
  await page.screenshot({ path: file, fullPage: isWhole, animations: 'disabled' });
}
