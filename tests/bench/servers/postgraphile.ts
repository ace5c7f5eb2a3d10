import type { Dialect } from '../cases.ts';
import type { Sample } from '../samples.ts';
import { startProcess, type BenchServer } from './bench-server.ts';
import { installPostgraphile } from './postgraphile-install.ts';

const CONTENT = `rowId text publicationStatus publishedAt claimantByClaimantId { rowId name } ratingByRatingId { key name value }
  evidencesByClaimId(orderBy: ORDINAL_ASC) { nodes { stance anchorState note exact prefix suffix
    sourceBySourceId { rowId title publisher url } } }`;
const PUBLIC_CONTENT = `rowId text publicationStatus publishedAt claimantId claimantName rating evidence sources`;
const ORDER = 'orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]';

/** Over normalised tables, with connections below. */
const overNormalised = dialect({
  list: 'allClaims',
  one: 'claimByRowId',
  content: CONTENT,
  digest: '89ae4c9946',
  condition: ({ ratingId, language }) => ({ ratingId, language }),
  conditionType: 'ClaimCondition',
  hasSearch: true,
});

/** Over the public tables, whose evidence and sources are JSON: what is below is given whole. */
const overPublic = dialect({
  list: 'allPublicClaims',
  one: 'publicClaimByRowId',
  content: PUBLIC_CONTENT,
  digest: '6a783abac6',
  condition: ({ rating, language }) => ({ ratingKey: rating, language }),
  conditionType: 'PublicClaimCondition',
  hasSearch: false,
});

export const postgraphileNormalised = server('postgraphile', 'PostGraphile 5 over normalised tables', {
  schema: 'normalised',
  dialect: overNormalised,
});
export const postgraphilePublic = server('postgraphile-public', 'PostGraphile 5 over the public tables', {
  schema: 'public',
  dialect: overPublic,
});

function server(
  name: string,
  what: string,
  { schema, dialect }: { schema: string; dialect: Dialect },
): BenchServer {
  return {
    name,
    what,
    path: '/graphql',
    dialect,
    async start({ database, folder, log }) {
      const installed = await installPostgraphile(folder, log);
      return startProcess({
        node: installed.node,
        args: [installed.script],
        cwd: installed.folder,
        env: { DATABASE_URL: database.ownerUrl, BENCH_SCHEMA: schema },
      });
    },
  };
}

function dialect({
  list,
  one,
  content,
  digest,
  condition,
  conditionType,
  hasSearch,
}: {
  list: string;
  one: string;
  content: string;
  /** What PostGraphile calls this order in its cursors. */
  digest: string;
  condition: (filter: { rating: string; ratingId: string; language: string }) => object;
  conditionType: string;
  hasSearch: boolean;
}): Dialect {
  const cursor = ({ id, publishedAt }: Sample) => {
    const at = new Date(publishedAt).toISOString().replace('Z', '000+00:00');
    return Buffer.from(JSON.stringify([digest, at, id])).toString('base64');
  };
  const page = (fields: string) =>
    `query ($first: Int!, $after: Cursor) { ${list}(first: $first, after: $after, ${ORDER}) { ${fields} } }`;
  return {
    feed: (after) => ({
      query: page(`pageInfo { hasNextPage endCursor } edges { cursor node { ${content} } }`),
      variables: { first: 20, after: cursor(after) },
    }),
    claim: (id) => ({
      query: `query ($id: UUID!) { ${one}(rowId: $id) { rationale ${content} } }`,
      variables: { id },
    }),
    flat: (after) => ({
      query: page('nodes { rowId text language publicationStatus publishedAt }'),
      variables: { first: 100, after: cursor(after) },
    }),
    filtered: (filter) => ({
      query: `query ($first: Int!, $after: Cursor, $condition: ${conditionType}) {
        ${list}(first: $first, after: $after, ${ORDER}, condition: $condition) { totalCount nodes { ${content} } } }`,
      variables: { first: 20, after: cursor(filter.after), condition: condition(filter) },
    }),
    search: hasSearch
      ? (query) => ({
          query: `query ($query: String!) { searchClaims(query: $query, first: 20) { nodes { ${content} } } }`,
          variables: { query },
        })
      : null,
  };
}
