import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './print-table.ts';
import {
  readDiscrepancies,
  readMatches,
  readQuotations,
  readRetrieval,
  readSentences,
} from './read-cases.ts';
import { scoreQuotations, scoreSentences } from './score-boundaries.ts';
import { type DiscrepancyScore, scoreDiscrepancies } from './score-discrepancies.ts';
import { scoreMatch } from './score-match.ts';
import { scoreRetrieval } from './score-retrieval.ts';

const USAGE = 'Usage: npm run eval -- --data DIR [--json]';

/** Each form of file: how its name starts, how it is scored, how the score is shown. */
const FORMS = {
  retrieval: {
    score: (path: string) => scoreRetrieval(readRetrieval(path)),
    show: ({ all, withNumber }: ReturnType<typeof scoreRetrieval>) =>
      table([
        { claims: 'all', ...all },
        { claims: 'with a number', ...withNumber },
      ]),
  },
  discrepancy: {
    score: (path: string) => scoreDiscrepancies(readDiscrepancies(path)),
    show: showDiscrepancies,
  },
  match: { score: (path: string) => scoreMatch(readMatches(path)), show: showOne },
  sentences: { score: (path: string) => scoreSentences(readSentences(path)), show: showOne },
  quotations: { score: (path: string) => scoreQuotations(readQuotations(path)), show: showOne },
};

process.exitCode = main();

function main(): number {
  const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean' } } });
  if (values.data === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  // npm moves to the workspace before it runs a script; the folder is meant from where the person stands.
  const folder = resolve(process.env.INIT_CWD || '.', values.data);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && formOf(name) !== undefined)
    .sort();
  if (files.length === 0) {
    process.stderr.write(
      `${folder} holds no file that is read here: ${Object.keys(FORMS).join('-*, ')}-*.jsonl\n`,
    );
    return 1;
  }
  const scores: Record<string, unknown> = {};
  for (const name of files) {
    const { score, shown } = evaluate(formOf(name)!, join(folder, name));
    scores[name] = score;
    if (!values.json) process.stdout.write(`\n## ${name}\n\n${shown}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`);
  return 0;
}

type Form = keyof typeof FORMS;

function formOf(name: string): Form | undefined {
  return (Object.keys(FORMS) as Form[]).find((form) => name.startsWith(`${form}-`));
}

function evaluate(form: Form, path: string): { score: unknown; shown: string } {
  const evaluateAs = <Score>({
    score,
    show,
  }: {
    score: (path: string) => Score;
    show: (score: Score) => string;
  }) => {
    const scored = score(path);
    return { score: scored, shown: show(scored) };
  };
  switch (form) {
    case 'retrieval':
      return evaluateAs(FORMS.retrieval);
    case 'discrepancy':
      return evaluateAs(FORMS.discrepancy);
    case 'match':
      return evaluateAs(FORMS.match);
    case 'sentences':
      return evaluateAs(FORMS.sentences);
    case 'quotations':
      return evaluateAs(FORMS.quotations);
  }
}

function showOne(score: object): string {
  return table([{ ...score }]);
}

function showDiscrepancies(score: DiscrepancyScore): string {
  const changes = Object.entries(score.recallByChange).map(([change, one]) => ({ change, ...one }));
  return [
    table([
      { claims: 'all', ...score.all },
      { claims: 'with a number', ...score.withNumber },
    ]),
    'By kind of finding:',
    table(score.byKind.map((one) => ({ ...one }))),
    'By kind of finding, when asked for:',
    table(score.byKindAskedFor.map((one) => ({ ...one }))),
    ...(changes.length > 0 ? ['By what was changed in the claim:', table(changes)] : []),
  ].join('\n\n');
}
