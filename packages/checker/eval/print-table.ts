/** Rows as a Markdown table, so that what is printed can be pasted into a page. Shares get three decimals. */
export function table(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first);
  const cells = rows.map((row) => columns.map((column) => show(row[column])));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map((line) => line[at]!.length)),
  );
  const line = (values: readonly string[]) =>
    `| ${values.map((value, at) => value.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

function show(value: string | number | undefined): string {
  if (typeof value === 'number')
    return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
  return value ?? '';
}
