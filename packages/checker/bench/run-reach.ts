import { parseArgs } from 'node:util';
import { table } from '../eval/print-table.ts';
import { type Figure, holds } from './reach/figure.ts';
import { FULL, measureReach, SHORT } from './reach/measure-reach.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    text: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const figures = measureReach(values.short ? SHORT : FULL, values.text);
if (values.json) {
  console.log(
    JSON.stringify(
      figures.map((figure) => ({ ...figure, holds: holds(figure) })),
      null,
      2,
    ),
  );
} else {
  console.log(table(figures.map(rowOf)));
  for (const figure of figures.filter((each) => values.misses || !holds(each))) {
    if (figure.misses.length > 0) console.log(`\n${figure.name}:\n  ${figure.misses.join('\n  ')}`);
  }
}
process.exitCode = figures.every(holds) ? 0 : 1;

function rowOf(figure: Figure): Record<string, string> {
  const isCount = figure.atMost === 0 || figure.atMost === 2;
  const show = (value: number) => (isCount ? String(value) : `${+(100 * value).toFixed(3)}%`);
  const least = figure.atLeast === undefined ? '' : `≥ ${show(figure.atLeast)}`;
  const most = figure.atMost === undefined ? '' : figure.atMost === 0 ? 'none' : `≤ ${show(figure.atMost)}`;
  return {
    figure: figure.name,
    measured: show(figure.value),
    wanted: least || most,
    cases: String(figure.cases),
    holds: holds(figure) ? 'yes' : 'no',
  };
}
