import { keptCountSql } from '../plan/claim-count-sql.ts';
import { CLAIMANT, SOURCE, TOPIC, type Named } from '../plan/named-sql.ts';
import { EDITION } from './gaps.ts';
import {
  member,
  memberObject,
  memberOrNull,
  value,
  type FieldShape,
  type ObjectShape,
} from './object-text.ts';

/*
 * How the types of the public schema are read from the public tables, field by field. What is not here is left to the
 * ordinary resolvers: the lists of claims of a source, a claimant or a topic, and proofs.
 */

/** How many published claims name something. `id`: SQL of its id as text. */
function claimCount(named: Named, id: (row: string) => string): FieldShape {
  const count = (row: string) => keptCountSql({ facet: named.facet, equals: `= ${id(row)}` });
  return { kind: 'VALUE', text: (row) => `(${count(row)})::text`, isBeyondRow: true };
}

const idMember = (row: string) => `(${row} ->> 'id')`;
const idColumn = (row: string) => `${row}.id::text`;

/** Of an element of `sources`, or the `source` of an appearance. */
const sourceMember: ObjectShape = {
  type: 'Source',
  fields: {
    ...members('id', 'kind', 'title', 'publisher', 'url', 'language', 'publishedOn'),
    claimCount: claimCount(SOURCE, idMember),
  },
};

const topicMember: ObjectShape = {
  type: 'Topic',
  fields: { ...members('id', 'name', 'slug'), claimCount: claimCount(TOPIC, idMember) },
};

const claimantMember: ObjectShape = {
  type: 'Claimant',
  fields: { ...members('id', 'name'), claimCount: claimCount(CLAIMANT, idMember) },
};

const selector: ObjectShape = {
  type: 'Selector',
  fields: members('exact', 'prefix', 'suffix', 'start', 'end'),
};

const scale: ObjectShape = { type: 'RatingScale', fields: members('name', 'best', 'worst') };

const ratingMember: ObjectShape = {
  type: 'Rating',
  fields: {
    ...members('id', 'key', 'name', 'value', 'colour', 'icon', 'explanation'),
    scale: memberObject('scale', scale),
  },
};

const appearance: ObjectShape = {
  type: 'Appearance',
  fields: {
    ...members('url'),
    source: memberOrNull('source', sourceMember),
    selector: memberOrNull('selector', selector),
  },
};

/** Of an element of a publication's `evidence`, which names its source by the id that it has in a list beside. */
function evidence(sources: string): ObjectShape {
  return {
    type: 'Evidence',
    fields: {
      ...members('id', 'stance', 'anchorState', 'linkToWords', 'note', 'snapshotSha256'),
      selector: memberObject('selector', selector),
      source: {
        kind: 'OBJECT',
        shape: sourceMember,
        row: () => 'its_source',
        from: (row) =>
          `jsonb_array_elements(${sources}) AS its_source WHERE its_source -> 'id' = ${row} -> 'sourceId'`,
      },
    },
  };
}

/** Of a `public_evidence_text`, whose columns hold JSON already. */
const evidenceText: ObjectShape = {
  type: 'Evidence',
  fields: {
    id: value.ready('id'),
    stance: value.ready('stance'),
    anchorState: value.ready('anchor_state'),
    linkToWords: value.ready('link_to_words'),
    note: value.ready('note'),
    snapshotSha256: value.ready('snapshot_sha256'),
    selector: {
      kind: 'OBJECT',
      shape: {
        type: 'Selector',
        fields: {
          exact: value.ready('exact'),
          prefix: value.ready('prefix'),
          suffix: value.ready('suffix'),
          start: value.ready('start_position'),
          end: value.ready('end_position'),
        },
      },
      row: (row) => row,
    },
    source: {
      kind: 'OBJECT',
      shape: {
        type: 'Source',
        fields: {
          id: value.ready('source_id'),
          kind: value.ready('source_kind'),
          title: value.ready('source_title'),
          publisher: value.ready('source_publisher'),
          url: value.ready('source_url'),
          language: value.ready('source_language'),
          publishedOn: value.ready('source_published_on'),
          claimCount: claimCount(SOURCE, (row) => `trim('"' FROM ${row}.source_id)`),
        },
      },
      row: (row) => row,
      isNull: (row) => `(${row}.source_id IS NULL)`,
    },
  },
};

/** The lists, but for evidence, that a claim and each of its publications have alike. */
function contentLists(list: (name: string) => string): Readonly<Record<string, FieldShape>> {
  return {
    topics: elements(list('topics'), topicMember),
    sources: elements(list('sources'), sourceMember),
    appearances: elements(list('appearances'), appearance),
  };
}

/** Of a row `p` of `public_publications`. */
const publication: ObjectShape = {
  type: 'Publication',
  fields: {
    id: value.plain('id'),
    number: value.number('number'),
    kind: value.plain('kind'),
    publishedAt: value.moment('published_at'),
    publicNote: value.json('public_note'),
    changed: value.json('changed'),
    contentSha256: value.json('content_sha256'),
    text: contentMember('text'),
    language: contentMember('language'),
    claimedOn: contentMember('claimedOn'),
    rationale: contentMember('rationale'),
    claimant: {
      kind: 'OBJECT',
      shape: claimantMember,
      row: (row) => `(${row}.content -> 'claimant')`,
      isNull: (row) => `coalesce(jsonb_typeof(${row}.content -> 'claimant') = 'null', true)`,
    },
    rating: columnObject('rating', ratingMember),
    ...contentLists(contentList),
    evidence: elements(contentList('evidence'), evidence(contentList('sources'))),
  },
};

/** Of a row `c` of `public_claims`. */
export const CLAIM_SHAPE: ObjectShape = {
  type: 'Claim',
  edition: EDITION,
  fields: {
    id: value.plain('id'),
    publicationStatus: value.plain('publication_status'),
    text: value.json('text'),
    language: value.json('language'),
    claimedOn: value.json('claimed_on'),
    rationale: value.json('rationale'),
    publicNote: value.json('public_note'),
    publishedAt: value.moment('published_at'),
    updatedAt: value.moment('updated_at'),
    claimant: {
      kind: 'OBJECT',
      shape: {
        type: 'Claimant',
        fields: {
          id: value.plain('claimant_id'),
          name: value.json('claimant_name'),
          claimCount: claimCount(CLAIMANT, (row) => `${row}.claimant_id::text`),
        },
      },
      row: (row) => row,
      isNull: (row) => `(${row}.claimant_id IS NULL)`,
    },
    rating: columnObject('rating', ratingMember),
    publications: {
      kind: 'LIST',
      shape: publication,
      isBeyondRow: true,
      row: 'p',
      from: (row) =>
        `(SELECT * FROM public_publications WHERE claim_id = ${row}.id AND ${row}.publication_status <> 'WITHHELD'
           ORDER BY number DESC) AS p`,
    },
    ...contentLists((name) => `c.${name}`),
    evidence: { kind: 'LIST', shape: evidenceText, row: 'e', from: () => 'unnest(c.evidence_text) AS e' },
  },
};

/** Of a row `c` of `public_sources`. */
export const SOURCE_SHAPE: ObjectShape = {
  type: 'Source',
  fields: {
    id: value.plain('id'),
    kind: value.plain('kind'),
    title: value.json('title'),
    publisher: value.json('publisher'),
    url: value.json('url'),
    language: value.json('language'),
    publishedOn: value.json('published_on'),
    claimCount: claimCount(SOURCE, idColumn),
  },
};

/** Of a row `c` of `public_claimants`. */
export const CLAIMANT_SHAPE: ObjectShape = {
  type: 'Claimant',
  fields: { id: value.plain('id'), name: value.json('name'), claimCount: claimCount(CLAIMANT, idColumn) },
};

/** Of a row `c` of `public_topics`. */
export const TOPIC_SHAPE: ObjectShape = {
  type: 'Topic',
  fields: {
    id: value.plain('id'),
    name: value.json('name'),
    slug: value.json('slug'),
    claimCount: claimCount(TOPIC, idColumn),
  },
};

/** Of a row `c` of `public_ratings`. */
export const RATING_SHAPE: ObjectShape = {
  type: 'Rating',
  fields: {
    id: value.plain('id'),
    key: value.json('key'),
    name: value.json('name'),
    value: value.number('value'),
    colour: value.json('colour'),
    icon: value.json('icon'),
    explanation: value.json('explanation'),
    scale: columnObject('scale', scale),
  },
};

function members(...names: readonly string[]): Readonly<Record<string, FieldShape>> {
  return Object.fromEntries(names.map((name) => [name, member(name)]));
}

/** SQL of a list of the content of a row `p` of `public_publications`. */
function contentList(name: string): string {
  return `coalesce(p.content -> '${name}', '[]')`;
}

/** A member of a publication's content. */
function contentMember(name: string): FieldShape {
  return { kind: 'VALUE', text: (row) => `(${row}.content -> '${name}')::text` };
}

/** An object that a column holds as jsonb, or NULL. */
function columnObject(column: string, shape: ObjectShape): FieldShape {
  return {
    kind: 'OBJECT',
    shape,
    row: (row) => `${row}.${column}`,
    isNull: (row) => `(${row}.${column} IS NULL)`,
  };
}

/** The elements of a list of jsonb. */
function elements(list: string, shape: ObjectShape): FieldShape {
  const row = `a_${shape.type.toLowerCase()}`;
  return { kind: 'LIST', shape, row, from: () => `jsonb_array_elements(${list}) AS ${row}` };
}
