import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, loadLanguage } from '../src/index.ts';
import { holdCase } from './hold-case.ts';
import { table } from './print-table.ts';
import { readSmallCases } from './read-cases.ts';

const USAGE = 'Usage: npm run cases -- FILE… [--wrong]';

process.exitCode = await main();

/** Prints how many cases of each kind come out right; with --wrong, what came out where it is not what was wanted. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { wrong: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  // npm moves to the workspace before it runs a script; the file is meant from where the person stands.
  const cases = positionals.flatMap((file) => readSmallCases(resolve(process.env.INIT_CWD || '.', file)));
  const languages = await Promise.all(LANGUAGES.map(loadLanguage));
  const held = cases.map((each) => ({ each, outcome: holdCase(each, languages) }));
  const rowOf = (kind: string, of: typeof held) => ({
    kind,
    cases: of.length,
    right: of.filter(({ outcome }) => outcome === null).length,
  });
  const kinds = [...new Set(cases.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      held.filter(({ each }) => each.kind === kind),
    ),
  );
  process.stdout.write(`${table([...rows, rowOf('all', held)])}\n`);
  if (values.wrong) {
    for (const { each, outcome } of held) {
      if (outcome !== null)
        process.stdout.write(`\n${each.id}\n  wanted ${JSON.stringify(each.want)}\n  got    ${outcome}\n`);
    }
  }
  return held.every(({ outcome }) => outcome === null) ? 0 : 1;
}
