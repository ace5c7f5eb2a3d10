const MOMENT = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""')`;

const CURSOR = `translate(encode(convert_to('p.' || c.id || '.' || (extract(epoch FROM c.published_at) * 1000)::bigint, 'UTF8'),
  'base64'), E'+/=\\n', '-_')`;

const EVIDENCE = `(SELECT '[' || coalesce(string_agg('{"stance":' || e.stance || ',"anchorState":' || e.anchor_state
    || ',"note":' || e.note || ',"selector":{"exact":' || e.exact || ',"prefix":' || e.prefix || ',"suffix":' || e.suffix
    || '},"source":{"id":' || e.source_id || ',"title":' || e.source_title || ',"publisher":' || e.source_publisher
    || ',"url":' || e.source_url || '}}', ','), '') || ']' FROM unnest(c.evidence_text) AS e)`;

const HEAD = `'{"id":"' || c.id || '","text":' || coalesce(to_json(c.text)::text, 'null')
  || ',"publicationStatus":"' || c.publication_status || '","publishedAt":' || ${MOMENT('c.published_at')}`;

const TAIL = `',"claimant":' || CASE WHEN c.claimant_id IS NULL THEN 'null'
    ELSE '{"id":"' || c.claimant_id || '","name":' || to_json(c.claimant_name)::text || '}' END
  || ',"rating":' || coalesce('{"key":' || (c.rating -> 'key')::text || ',"name":' || (c.rating -> 'name')::text
    || ',"value":' || (c.rating -> 'value')::text || '}', 'null')
  || ',"evidence":' || ${EVIDENCE} || '}'`;

const PAGE = `(SELECT c.*, row_number() OVER () AS place, count(*) OVER () AS found FROM (
  SELECT * FROM public_claims WHERE (published_at, id) < ($1::timestamptz, $2::uuid)
   ORDER BY published_at DESC, id DESC LIMIT $3::int + 1) AS c) AS c`;

/** One statement a kind of request, written by hand: the text of the whole `data`. */
export const LIMIT_STATEMENTS: Readonly<Record<string, string>> = {
  feed: `SELECT '{"claims":{"pageInfo":{"hasNextPage":' || (count(*) > $3::int)::text || ',"endCursor":'
      || coalesce('"' || max(${CURSOR}) FILTER (WHERE place = least(found, $3::int)) || '"', 'null') || '},"edges":['
      || coalesce(string_agg('{"cursor":"' || ${CURSOR} || '","node":' || ${HEAD} || ${TAIL} || '}', ',')
         FILTER (WHERE place <= $3::int), '') || ']}}'
    FROM ${PAGE}`,
  claim: `SELECT '{"claim":' || coalesce((SELECT ${HEAD} || ',"rationale":' || coalesce(to_json(c.rationale)::text, 'null') || ${TAIL}
    FROM public_claims c WHERE c.id = $1::uuid), 'null') || '}'`,
  flat: `SELECT '{"claims":{"nodes":[' || coalesce(string_agg('{"id":"' || c.id || '","text":'
      || coalesce(to_json(c.text)::text, 'null') || ',"language":' || coalesce(to_json(c.language)::text, 'null')
      || ',"publicationStatus":"' || c.publication_status || '","publishedAt":' || ${MOMENT('c.published_at')} || '}', ','), '')
      || ']}}'
    FROM (SELECT * FROM public_claims WHERE (published_at, id) < ($1::timestamptz, $2::uuid)
           ORDER BY published_at DESC, id DESC LIMIT $3::int) AS c`,
  filtered: `SELECT '{"claims":{"totalCount":' || (SELECT coalesce(sum(claims), 0) FROM public_claim_counts
       WHERE facet = 'ALL' AND value = '' AND rating_key = $4 AND language = $5) || ',"nodes":['
      || coalesce(string_agg(${HEAD} || ${TAIL}, ','), '') || ']}}'
    FROM (SELECT * FROM public_claims WHERE (published_at, id) < ($1::timestamptz, $2::uuid) AND rating_key = $4 AND language = $5
           ORDER BY published_at DESC, id DESC LIMIT $3::int) AS c`,
  search: `SELECT '{"search":{"nodes":[' || coalesce(string_agg(${HEAD} || ${TAIL}, ','), '') || ']}}'
    FROM (SELECT c.* FROM (SELECT w.claim_id AS id, ts_rank(w.search, q.wanted) AS rank
             FROM public_claim_words w, (SELECT websearch_to_tsquery('pg_catalog.simple', $1)
                    || websearch_to_tsquery('pg_catalog.english', $1) AS wanted) AS q
            WHERE w.search @@ q.wanted ORDER BY rank DESC, id DESC LIMIT $2::int) AS e
           JOIN public_claims c ON c.id = e.id ORDER BY e.rank DESC, e.id DESC) AS c`,
};
