import type { TestProject } from 'vitest/node';
import setUpCluster from '../../support/global-setup.ts';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser; null when there is none and the journeys are skipped. */
    chromium: string | null;
  }
}

/**
 * Looks for the browser before anything else is started.
 * @throws Error when there is none and CI is set
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  project.provide('chromium', chromium);
  if (chromium !== null) return setUpCluster(project);
  const message =
    'NO BROWSER: the journeys through the desk are not tested. Install Chromium (Debian: apt-get install chromium), ' +
    'or set CHROMIUM_PATH to the program.';
  if (process.env['CI']) throw new Error(message);
  process.stderr.write(`\n${'!'.repeat(80)}\n${message}\n${'!'.repeat(80)}\n\n`);
  return () => Promise.resolve();
}
