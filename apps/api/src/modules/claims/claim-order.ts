import { Prisma } from '@verbatim/database';
import { PRIORITIES } from '@verbatim/shared';
import { isId } from '../../platform/ids.ts';
import type { ClaimListOrder } from './claim.enums.ts';

// What claims are ordered by, each a column of a claim `c`. All columns of an order go the same way, so that a page
// begins with one comparison of rows, which an index answers.

interface Column {
  /** What PostgreSQL compares. */
  readonly value: Prisma.Sql;
  /** The same as a cursor has it. */
  readonly written: Prisma.Sql;
  /** @returns what a cursor has of it as PostgreSQL compares it, or null when it cannot be of this column */
  readonly read: (written: string) => Prisma.Sql | null;
}

const moment = (value: Prisma.Sql): Column => ({
  value,
  written: Prisma.sql`round(extract(epoch FROM ${value}) * 1000)::bigint::text`,
  read: (written) =>
    /^\d{1,14}$/.test(written) ? Prisma.sql`${new Date(Number(written))}::timestamptz` : null,
});

const UPDATED = moment(Prisma.sql`c.updated_at`);
const CREATED = moment(Prisma.sql`c.created_at`);

const PRESSING: Column = {
  value: Prisma.sql`c.pressing`,
  written: Prisma.sql`c.pressing::text`,
  read: (written) => (/^\d{1,7}$/.test(written) ? Prisma.sql`${Number(written)}::int` : null),
};

const PRIORITY: Column = {
  value: Prisma.sql`c.priority`,
  written: Prisma.sql`c.priority::text`,
  read: (written) => (PRIORITIES.some((each) => each === written) ? Prisma.sql`${written}::priority` : null),
};

const ID: Column = {
  value: Prisma.sql`c.id`,
  written: Prisma.sql`c.id::text`,
  read: (written) => (isId(written) ? Prisma.sql`${written}::uuid` : null),
};

const COLUMNS: Readonly<Record<ClaimListOrder, readonly Column[]>> = {
  UPDATED_AT_DESC: [UPDATED, ID],
  UPDATED_AT_ASC: [UPDATED, ID],
  CREATED_AT_DESC: [CREATED, ID],
  CREATED_AT_ASC: [CREATED, ID],
  DUE_ON_ASC: [PRESSING, PRIORITY, UPDATED, ID],
  PRIORITY_DESC: [PRIORITY, PRESSING, UPDATED, ID],
};

/** Orders that begin with the smallest. The soonest day is the most pressing one, hence not among them. */
const RISING: ReadonlySet<ClaimListOrder> = new Set(['UPDATED_AT_ASC', 'CREATED_AT_ASC']);

/** A place in a list of claims, between two of them. */
export interface ClaimPlace {
  readonly order: ClaimListOrder;
  /** What the order's columns have there, as in a cursor. */
  readonly written: readonly string[];
}

/** What a claim's place is made of: an array of text for a row of the list. */
export function placeSql(order: ClaimListOrder): Prisma.Sql {
  return Prisma.sql`ARRAY[${Prisma.join(COLUMNS[order].map(({ written }) => written))}]`;
}

export function orderSql(order: ClaimListOrder): Prisma.Sql {
  const direction = RISING.has(order) ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.join(COLUMNS[order].map(({ value }) => Prisma.sql`${value} ${direction}`));
}

/** The condition for the claims that come after a place in its order. */
export function isAfterSql({ order, written }: ClaimPlace): Prisma.Sql {
  const columns = COLUMNS[order];
  const values = columns.map(({ read }, at) => read(written[at]!)!);
  const comparison = RISING.has(order) ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${Prisma.join(columns.map(({ value }) => value))}) ${comparison} (${Prisma.join(values)})`;
}

/** A place as clients are given it: opaque to them. */
export function encodeClaimPlace({ order, written }: ClaimPlace): string {
  return Buffer.from([order, ...written].join('.')).toString('base64url');
}

/** @returns the place, or null when the cursor is none of a list of claims in this order */
export function decodeClaimPlace(cursor: string, order: ClaimListOrder): ClaimPlace | null {
  const [name, ...written] = Buffer.from(cursor, 'base64url').toString().split('.');
  const columns = COLUMNS[order];
  const isOurs =
    name === order &&
    written.length === columns.length &&
    columns.every(({ read }, at) => read(written[at]!) !== null);
  return isOurs ? { order, written } : null;
}
