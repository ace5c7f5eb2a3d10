import type { FormattedExecutionResult } from 'graphql';

/** JSON that somebody wrote already, to be sent as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** What Apollo writes of a result, with its line end; `data` that is text already is put in as it is. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result as { data?: unknown; errors?: unknown; extensions?: unknown };
  if (!(data instanceof JsonText)) return `${JSON.stringify(result)}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.text}${after}}\n`;
}
