import type { FieldNode } from 'graphql';
import { collectSubselections, selectedNames, type Operation } from './selections.ts';

/** SQL for the columns of `public_claims AS c` that answer a field, as JSON has it. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'c.id',
  publicationStatus: 'c.publication_status',
  text: 'c.text',
  language: 'c.language',
  claimant: `CASE WHEN c.claimant_id IS NOT NULL THEN json_build_object('id', c.claimant_id, 'name', c.claimant_name) END`,
  claimedOn: 'c.claimed_on',
  rating: 'c.rating',
  rationale: 'c.rationale',
  publicNote: 'c.public_note',
  sources: 'c.sources',
  evidence: 'c.evidence',
  appearances: 'c.appearances',
  publishedAt: moment('c.published_at'),
  updatedAt: moment('c.updated_at'),
};

/** Evidence names its source by id; whoever asks for the source is given it from the same row. */
const EVIDENCE_WITH_SOURCES = `(
  SELECT coalesce(json_agg(e.value || jsonb_build_object('source', s.value) ORDER BY e.place), '[]')
    FROM jsonb_array_elements(c.evidence) WITH ORDINALITY AS e (value, place)
    LEFT JOIN jsonb_array_elements(c.sources) AS s (value) ON s.value ->> 'id' = e.value ->> 'sourceId')`;

/** SQL for the JSON of a claim `c` with what was asked for, and nothing else. */
export function claimJson(operation: Operation, fields: readonly FieldNode[]): string {
  const selections = collectSubselections(operation, fields);
  const evidence = [...selections.values()].filter(([field]) => field!.name.value === 'evidence').flat();
  const withSources = selectedNames(collectSubselections(operation, evidence)).has('source');
  const members = [...selectedNames(selections)]
    .sort()
    .filter((name) => name in COLUMNS)
    .map(
      (name) => `'${name}', ${name === 'evidence' && withSources ? EVIDENCE_WITH_SOURCES : COLUMNS[name]}`,
    );
  return `json_build_object(${members.join(', ')})`;
}

/** SQL for the cursor of a claim: the same bytes as `encodeCursor` makes of its place. */
export const CURSOR = `translate(encode(convert_to(
  (extract(epoch FROM c.published_at) * 1000)::bigint || '.' || c.id, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

function moment(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
