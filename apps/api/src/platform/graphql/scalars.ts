import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/** A moment as ISO 8601 in UTC. Comes from the database; no input takes it. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'A moment in UTC, as ISO 8601: `2024-01-23T17:30:00.000Z`.',
});

/**
 * A day without a time. Any string is let in: whether the calendar has the day is told in `userErrors`, beside
 * everything else that is wrong with an input, not by refusing the whole request.
 */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar as `YYYY-MM-DD`: `2024-01-23`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : expectString(value)),
  parseValue: expectString,
  parseLiteral: (node) => expectString(node.kind === Kind.STRING ? node.value : undefined),
});

function expectString(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('A Date is written as a string, "YYYY-MM-DD".');
}
