/** A parameter as `Planning.bind` writes it. */
const PARAMETER = /\$(\d+)::(\w+)(\[\])?/g;

/**
 * SQL that answers a statement for any number of sets of values at once: one row each, with the number of its set, from
 * 1, and the answer. Its parameters are arrays, one for each of the statement's, with a value for each set.
 * @param sql a statement that answers one row with one column called `answer`
 * @returns null when it has no parameters, or one that is an array itself: arrays of arrays cannot be taken apart by one level
 */
export function batchSql(sql: string): string | null {
  const types: string[] = [];
  let hasArray = false;
  const inner = sql.replaceAll(PARAMETER, (_, number: string, type: string, array?: string) => {
    hasArray ||= array !== undefined;
    types[Number(number) - 1] = type;
    return `batch.p${number}`;
  });
  if (hasArray || types.length === 0) return null;
  const arrays = types.map((type, i) => `$${i + 1}::${type}[]`);
  const columns = types.map((_, i) => `p${i + 1}`);
  return `SELECT batch.number, asked.answer
    FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS batch (${columns.join(', ')}, number)
    CROSS JOIN LATERAL (${inner}) AS asked`;
}

/** Sets of values turned about: for each parameter, its value in each set. */
export function valuesByParameter(sets: readonly (readonly unknown[])[]): unknown[][] {
  return sets[0]!.map((_, parameter) => sets.map((values) => values[parameter]));
}
