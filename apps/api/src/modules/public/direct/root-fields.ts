import { isId } from '../../../platform/ids.ts';
import { claimListing, searchListing } from '../plan/claim-list.ts';
import type { AskedList } from '../plan/list-sql.ts';
import {
  CLAIMANTS,
  namedListing,
  ratingListing,
  SOURCES,
  TOPICS,
  type NamedTable,
} from '../plan/named-list.ts';
import type { Planning } from '../plan/planning.ts';
import { objectText, type ObjectShape } from './object-text.ts';
import { preparePage } from './page-text.ts';
import type { RootField, WrittenField } from './root-field.ts';
import { below } from './selection.ts';
import { CLAIM_SHAPE, CLAIMANT_SHAPE, RATING_SHAPE, SOURCE_SHAPE, TOPIC_SHAPE } from './shapes.ts';

const NOTHING: WrittenField = { key: 'NULL', text: () => 'NULL::text' };
const PAGING = ['first', 'after', 'last', 'before'];

/** The root fields that are answered directly, by their names. */
export const ROOT_FIELDS: ReadonlyMap<string, RootField> = new Map([
  ['claim', byId(['public_claims', CLAIM_SHAPE])],
  ['claimant', byId(['public_claimants', CLAIMANT_SHAPE])],
  ['source', byId(['public_sources', SOURCE_SHAPE])],
  [
    'node',
    // Ids are never used twice, so that at most one table has it.
    byId(
      ['public_claims', CLAIM_SHAPE],
      ['public_sources', SOURCE_SHAPE],
      ['public_claimants', CLAIMANT_SHAPE],
      ['public_topics', TOPIC_SHAPE],
      ['public_ratings', RATING_SHAPE],
    ),
  ],
  [
    'claims',
    page(CLAIM_SHAPE, ['filter', 'orderBy'], (planning, args) =>
      claimListing(planning, { args, scope: null }),
    ),
  ],
  ['search', page(CLAIM_SHAPE, ['query', 'language', 'filter'], searchListing)],
  ['sources', named(SOURCE_SHAPE, SOURCES)],
  ['claimants', named(CLAIMANT_SHAPE, CLAIMANTS)],
  ['topics', named(TOPIC_SHAPE, TOPICS)],
  ['ratings', page(RATING_SHAPE, [], (_planning, args) => ratingListing(args))],
]);

/** What has an id, in one of several tables. Always whole: to find one row costs nearly what reading it does. */
function byId(...tables: readonly (readonly [table: string, shape: ObjectShape])[]): RootField {
  return {
    args: ['id'],
    prepare(operation, selection) {
      const found = tables.map(([table, shape]) => {
        const asked = below(operation, shape.type, selection);
        return { table, node: objectText(operation, { shape, row: 'c', asked }) };
      });
      return (args, planning) => {
        const { id } = args as { id: string };
        if (!isId(id)) return NOTHING;
        const wanted = planning.bind(id, 'uuid');
        return {
          key: wanted,
          text: () =>
            `coalesce(${found
              .map(({ table, node }) => `(SELECT ${node.toString()} FROM ${table} c WHERE c.id = ${wanted})`)
              .join(', ')})`,
        };
      };
    },
  };
}

/** A page of a list whose entries are rows `c`. */
function page(
  shape: ObjectShape,
  args: readonly string[],
  listing: (planning: Planning, args: Readonly<Record<string, unknown>>) => AskedList,
): RootField {
  return {
    args: [...PAGING, ...args],
    prepare(operation, selection) {
      const write = preparePage(operation, { shape, selection });
      return (given, planning) => write(planning, listing(planning, given));
    },
  };
}

function named(shape: ObjectShape, table: NamedTable): RootField {
  return page(shape, ['filter', 'orderBy'], (planning, args) => namedListing(planning, table, args));
}
