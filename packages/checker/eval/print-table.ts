/** Rows as a Markdown table, so that what is printed can be pasted into a page. Shares get three decimals. */
export function table(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first);
  const cells = rows.map((row) => columns.map((column) => show(row[column], COUNTS.has(column))));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map((line) => line[at]!.length)),
  );
  const line = (values: readonly string[]) =>
    `| ${values.map((value, at) => value.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** Columns that count; all other numbers are shares. */
const COUNTS: ReadonlySet<string> = new Set([
  'cases',
  'flagged',
  'pool',
  'texts',
  'wanted',
  'found',
  'right',
]);

function show(value: string | number | undefined, count: boolean): string {
  if (typeof value === 'number') return count ? String(value) : value.toFixed(3);
  return value ?? '';
}
