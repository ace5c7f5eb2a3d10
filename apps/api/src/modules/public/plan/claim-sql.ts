import type { FieldNode } from 'graphql';
import { CLAIMANT, claimsOfNamed, namedListJson, SOURCE, TOPIC, withSourcesJson } from './named-sql.ts';
import type { Planning } from './planning.ts';
import { collectSubselections, fieldsNamed, selectedNames } from './selections.ts';

/** SQL for the columns of `public_claims AS c` that answer a field, as JSON has it. */
const CLAIM_COLUMNS: Readonly<Record<string, string>> = {
  id: 'c.id',
  publicationStatus: 'c.publication_status',
  text: 'c.text',
  language: 'c.language',
  claimedOn: 'c.claimed_on',
  rating: 'c.rating',
  rationale: 'c.rationale',
  publicNote: 'c.public_note',
  publishedAt: momentSql('c.published_at'),
  updatedAt: momentSql('c.updated_at'),
};

const CLAIM_PARTS: Parts = {
  claimant: `CASE WHEN c.claimant_id IS NOT NULL THEN jsonb_build_object('id', c.claimant_id, 'name', c.claimant_name) END`,
  sources: 'c.sources',
  topics: 'c.topics',
  evidence: 'c.evidence',
  appearances: 'c.appearances',
};

/** Against the newest signed head of the public log. All of it or nothing: without salt and record nobody can check. */
const PROOF = `(SELECT json_build_object(
    'logIndex', l.index, 'line', l.line, 'salt', encode(l.salt, 'hex'),
    'record', canonical_json(public_record(p.content, p.public_note)),
    'treeSize', k.size, 'checkpoint', k.note,
    'inclusionProof', (SELECT coalesce(json_agg(encode(h.hash, 'hex') ORDER BY h.place), '[]')
      FROM unnest(public_log_inclusion_proof(l.index, k.size)) WITH ORDINALITY AS h (hash, place)))
  FROM public_log l
  CROSS JOIN LATERAL (SELECT size, note FROM public_log_checkpoints ORDER BY size DESC LIMIT 1) AS k
 WHERE l.claim_id = p.claim_id AND l.publication_number = p.number
   AND l.index < k.size AND l.salt IS NOT NULL AND p.content IS NOT NULL)`;

/** The same of `public_publications AS p`. */
const PUBLICATION_COLUMNS: Readonly<Record<string, string>> = {
  id: 'p.id',
  number: 'p.number',
  kind: 'p.kind',
  publishedAt: momentSql('p.published_at'),
  publicNote: 'p.public_note',
  changed: 'p.changed',
  contentSha256: 'p.content_sha256',
  text: `p.content -> 'text'`,
  language: `p.content -> 'language'`,
  claimedOn: `p.content -> 'claimedOn'`,
  rating: 'p.rating',
  rationale: `p.content -> 'rationale'`,
  proof: PROOF,
};

const PUBLICATION_PARTS: Parts = {
  claimant: `nullif(p.content -> 'claimant', 'null')`,
  sources: `coalesce(p.content -> 'sources', '[]')`,
  topics: `coalesce(p.content -> 'topics', '[]')`,
  evidence: `coalesce(p.content -> 'evidence', '[]')`,
  appearances: `coalesce(p.content -> 'appearances', '[]')`,
};

/** SQL for the JSON of a claim `c` with what was asked for, and nothing else. */
export function claimJson(planning: Planning, fields: readonly FieldNode[]): string {
  return contentJson(planning, { type: 'Claim', fields, columns: CLAIM_COLUMNS, parts: CLAIM_PARTS });
}

/** SQL for a moment as clients are told it. */
export function momentSql(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** SQL of what a claim and each of its publications have alike, as jsonb. */
interface Parts {
  readonly claimant: string;
  readonly sources: string;
  readonly topics: string;
  readonly evidence: string;
  readonly appearances: string;
}

function contentJson(
  planning: Planning,
  content: {
    type: 'Claim' | 'Publication';
    fields: readonly FieldNode[];
    columns: Readonly<Record<string, string>>;
    parts: Parts;
  },
): string {
  const { type, columns, parts } = content;
  const asked = collectSubselections(planning.operation, type, content.fields);
  const members = selectedNames(asked).flatMap((name) => {
    const fields = fieldsNamed(asked, name);
    const sql = columns[name] ?? partSql(planning, { name, fields, parts });
    return sql === undefined ? [] : [`'${name}', ${sql}`];
  });
  return `json_build_object(${members.join(', ')})`;
}

function partSql(
  planning: Planning,
  { name, fields, parts }: { name: string; fields: readonly FieldNode[]; parts: Parts },
): string | undefined {
  const { sources } = parts;
  switch (name) {
    case 'claimant':
      return claimantJson(planning, fields, parts.claimant);
    case 'sources':
      return namedListJson(planning, { named: SOURCE, fields, list: sources });
    case 'topics':
      return namedListJson(planning, { named: TOPIC, fields, list: parts.topics });
    case 'evidence':
      return withSourcesJson(planning, { type: 'Evidence', fields, list: parts.evidence, sources });
    case 'appearances':
      return withSourcesJson(planning, { type: 'Appearance', fields, list: parts.appearances, sources });
    case 'publications':
      return publicationsJson(planning, fields);
    default:
      return undefined;
  }
}

function claimantJson(planning: Planning, fields: readonly FieldNode[], claimant: string): string {
  const more = claimsOfNamed(planning, { named: CLAIMANT, fields, id: `(m.value ->> 'id')` });
  if (more.length === 0) return claimant;
  // Under a name of its own: within the list of their claims, `c` is another claim.
  return `(SELECT m.value || jsonb_build_object(${more.join(', ')}) FROM (SELECT ${claimant}) AS m (value)
    WHERE m.value IS NOT NULL)`;
}

function publicationsJson(planning: Planning, fields: readonly FieldNode[]): string {
  const columns = PUBLICATION_COLUMNS;
  const publication = contentJson(planning, {
    type: 'Publication',
    fields,
    columns,
    parts: PUBLICATION_PARTS,
  });
  return `(SELECT coalesce(json_agg(${publication} ORDER BY p.number DESC), '[]')
    FROM public_publications p WHERE p.claim_id = c.id AND c.publication_status <> 'WITHHELD')`;
}
