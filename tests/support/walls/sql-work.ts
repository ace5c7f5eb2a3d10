import { randomUUID } from 'node:crypto';

/** One statement of some work, with the rule that refuses it where one must. */
export interface Step {
  readonly sql: string;
  readonly values?: readonly unknown[];
  /** Part of what the database says: the rule's name, or its own words. */
  readonly refused?: RegExp;
  /** That it gives the very same in every run, hashes too. */
  readonly isExact?: true;
}

/** What the database has before the work begins. */
export interface Setting {
  readonly editor: string;
  readonly reviewer: string;
  /** Whose approval of `approved` falls. */
  readonly approver: string;
  readonly admin: string;
  readonly viewer: string;
  readonly approved: string;
  readonly published: string;
  readonly rating: string;
  readonly scale: string;
  /** How many entries have their place in the desk's log and in the public one. */
  readonly deskSize: string;
  readonly publicSize: string;
}

/** Ids of what the work writes, the same in every run. */
const ID = Object.fromEntries(
  ['source', 'snapshot', 'span', 'claimant', 'topic', 'claim', 'one', 'two', 'blind', 'blindRevision']
    .concat([
      'request',
      'link',
      'invitation',
      'reset',
      'key',
      'third',
      'evidence',
      'nextEvidence',
      'person',
      'retired',
    ])
    .map((name) => [name, randomUUID()]),
) as Record<string, string>;

export const IDS: readonly string[] = Object.values(ID);

const TEXT = 'The harbour handled 4,120 ships in 2023, the port authority said.';
const WORDS = '4,120 ships';
const AT = TEXT.indexOf(WORDS);
const URL = 'https://port.example/2023';
const ANCHORS = JSON.stringify([{ anchorState: 'EXACT', linkToWords: URL }]);

/**
 * Work that the application's role does with SQL alone, in one transaction: it sets off every trigger and calls every
 * function that the role may call. Names are written with their schema, so that the work means our own tables.
 */
export function workOfApplication(is: Setting): Step[] {
  return [
    ...captures(is),
    ...writes(is),
    ...keepsPeopleAndKeys(is),
    ...publishes(is),
    ...comesBack(is),
    ...ratesBlindly(is),
    ...changesRole(is),
    ...proves(is),
    ...removes(is),
  ];
}

/** What the role that reads for the public can do: read, and have the public log proved. */
export function workOfPublic({ publicSize, deskSize }: Setting): Step[] {
  return [
    { sql: 'SELECT text, evidence FROM public.public_claims ORDER BY id' },
    { sql: 'SELECT line, salt FROM public.public_log ORDER BY index' },
    { sql: 'SELECT * FROM public.public_log_keys' },
    { sql: 'SELECT public_log_inclusion_proof(0, $1)', values: [publicSize], isExact: true },
    { sql: 'SELECT public_log_consistency_proof(1, $1)', values: [publicSize], isExact: true },
    { sql: 'SELECT public_log_inclusion_proof(0, 1000)', refused: /no leaf 0 in a tree of 1000/ },
    { sql: 'SELECT canonical_json(\'{"b": [1, null], "a": "x"}\')' },
    { sql: "SELECT log_moment('2026-01-02 03:04:05+00'), text_search_config('de'), search_text('Ships')" },
    { sql: "SELECT public_record('{}', 'note')" },
    { sql: "SELECT log_inclusion_proof('DESK', 0, $1)", values: [deskSize], refused: /permission denied/ },
    { sql: 'SELECT * FROM public.users', refused: /permission denied/ },
    { sql: 'DELETE FROM public.public_claims', refused: /permission denied/ },
  ];
}

/** What only the owner runs. */
export const WORK_OF_OWNER: readonly Step[] = [
  { sql: 'SELECT public_rebuild()' },
  { sql: 'DELETE FROM public.audit_entries', refused: /audit_entries rows are immutable/ },
];

function captures({ editor }: Setting): Step[] {
  const insert = `INSERT INTO public.snapshots (id, source_id, number, text, sha256, length, method, media_type,
                                                original_bytes, original_sha256, captured_by_id)
    SELECT $1, $2, $3, t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), char_length(t), 'PASTE', 'text/plain',
           convert_to(t, 'UTF8'), encode(sha256(convert_to(t, 'UTF8')), 'hex'), $4 FROM (SELECT $5::text) AS x (t)`;
  const span = `INSERT INTO public.spans (id, snapshot_id, start_position, end_position, exact, prefix, suffix)
    VALUES ($1, $2, $3, $3 + char_length($4), $4, $5, $6)`;
  return [
    {
      sql: `INSERT INTO public.sources (id, kind, title, publisher, url, created_by_id) VALUES ($1, 'REPORT', 'Port', 'The port', $2, $3)`,
      values: [ID.source, URL, editor],
    },
    { sql: insert, values: [ID.snapshot, ID.source, 1, editor, TEXT] },
    { sql: insert, values: [randomUUID(), ID.source, 3, editor, TEXT], refused: /snapshots_without_gap/ },
    { sql: "UPDATE public.sources SET title = 'The port', version = 2 WHERE id = $1", values: [ID.source] },
    { sql: span, values: [ID.span, ID.snapshot, AT, WORDS, 'handled ', ' in'] },
    {
      sql: span,
      values: [randomUUID(), ID.snapshot, AT, 'other words', '', ''],
      refused: /spans_match_snapshot/,
    },
  ];
}

function writes({ editor, rating }: Setting): Step[] {
  return [
    {
      sql: "INSERT INTO public.claimants (id, name) VALUES ($1, 'The port of walls')",
      values: [ID.claimant],
    },
    {
      sql: `INSERT INTO public.topics (id, name, slug, created_by_id, updated_by_id) VALUES ($1, 'Walls', 'walls', $2, $2)`,
      values: [ID.topic, editor],
    },
    { sql: 'INSERT INTO public.claims (id, created_by_id) VALUES ($1, $2)', values: [ID.claim, editor] },
    ...revision({ id: ID.one!, number: 1, author: editor, rating, evidence: ID.evidence! }),
    {
      sql: `INSERT INTO public.finding_dismissals (claim_id, finding, message, reason, dismissed_by_id)
            VALUES ($1, 'DATE|0', 'A Sunday.', 'Said so.', $2)`,
      values: [ID.claim, editor],
    },
  ];
}

function revision(is: {
  id: string;
  number: number;
  author: string;
  rating: string;
  evidence: string;
}): Step[] {
  return [
    {
      sql: `INSERT INTO public.claim_revisions (id, claim_id, number, text, claimant_id, rating_id, rationale, author_id)
            VALUES ($1, $2, $3, 'The harbour handled 4,120 ships.', $4, $5, 'It is in the report.', $6)`,
      values: [is.id, ID.claim, is.number, ID.claimant, is.rating, is.author],
    },
    {
      sql: `INSERT INTO public.evidence (id, revision_id, ordinal, span_id, stance) VALUES ($1, $2, 0, $3, 'SUPPORTS')`,
      values: [is.evidence, is.id, ID.span],
    },
    {
      sql: 'INSERT INTO public.appearances (revision_id, ordinal, source_id, url, span_id) VALUES ($1, 0, $2, $3, $4)',
      values: [is.id, ID.source, URL, ID.span],
    },
    {
      sql: 'INSERT INTO public.revision_topics (revision_id, topic_id, ordinal) VALUES ($1, $2, 0)',
      values: [is.id, ID.topic],
    },
  ];
}

function publishes({ editor, reviewer, admin, viewer, rating, scale }: Setting): Step[] {
  const publish = (by: string) => ({ sql: 'SELECT publish($1, $2) IS NOT NULL', values: [ID.claim, by] });
  const review = (by: string, anchors = ANCHORS) => ({
    sql: "SELECT write_review($1, $2, 'APPROVED', '', $3, '0')",
    values: [ID.one, by, anchors],
  });
  return [
    ...moves({ claim: ID.claim!, revision: 1, actor: editor, from: 'UNCHECKED', to: 'IN_REVIEW' }),
    { ...publish(admin), refused: /publications_newest_approved/ },
    { ...review(editor), refused: /reviews_by_reviewer/ },
    { ...review(viewer), refused: /reviews_by_reviewer/ },
    { ...review(reviewer, '[{"anchorState": "EXACT"}]'), refused: /reviews_anchors_true/ },
    {
      sql: "UPDATE public.claims SET verification_status = 'UNCHECKED' WHERE id = $1",
      values: [ID.claim],
      refused: /claims_moves_by_the_table/,
    },
    { sql: 'SELECT * FROM refusals_of($1, $2)', values: [ID.claim, reviewer] },
    {
      sql: `UPDATE public.claims SET verification_status = 'APPROVED' WHERE id = '${ID.claim}';
            SET CONSTRAINTS public.claims_approval_is_real IMMEDIATE`,
      refused: /claims_approval_is_real/,
    },
    review(reviewer),
    ...moves({ claim: ID.claim!, revision: 1, actor: reviewer, from: 'IN_REVIEW', to: 'APPROVED' }),
    { ...publish(viewer), refused: /publications_by_reviewer/ },
    publish(admin),
    change(ID.claim!, admin),
    { ...publish(admin), refused: /publications_once/ },
    { sql: "UPDATE public.ratings SET name = 'Renamed' WHERE id = $1", values: [rating] },
    { sql: "UPDATE public.rating_scales SET name = 'Renamed' WHERE id = $1", values: [scale] },
    {
      sql: 'SELECT l.what, l.today FROM public.reviews v, labels_changed(v.id) l WHERE revision_id = $1',
      values: [ID.one],
    },
  ];
}

/** Withheld, then proposed again: as it was shown, and not otherwise. */
function comesBack({ editor, reviewer, rating }: Setting): Step[] {
  const withhold = { sql: "SELECT withhold($1, $2, 'A letter.')::text", values: [ID.claim, reviewer] };
  return [
    { ...withhold, values: [ID.claim, editor], refused: /withholdings_by_reviewer/ },
    withhold,
    change(ID.claim!, reviewer),
    {
      sql: `INSERT INTO public.claim_revisions (claim_id, number, text, author_id)
            VALUES ('${ID.claim}', 2, 'Other words.', '${editor}');
            SET CONSTRAINTS public.claim_revisions_as_shown IMMEDIATE`,
      refused: /claim_revisions_as_shown/,
    },
    { ...withhold, refused: /withholdings_of_published/ },
    ...revision({ id: ID.two!, number: 2, author: editor, rating, evidence: ID.nextEvidence! }),
    ...moves({ claim: ID.claim!, revision: 2, actor: editor, from: 'APPROVED', to: 'IN_PROGRESS' }),
    {
      sql: `INSERT INTO public.change_requests (id, claim_id, revision_id, message, requested_by_id) VALUES ($1, $2, $3, 'Why?', $4)`,
      values: [ID.request, ID.claim, ID.two, reviewer],
    },
    {
      sql: "UPDATE public.claims SET verification_status = 'IN_REVIEW' WHERE id = $1",
      values: [ID.claim],
      refused: /claims_changes_made/,
    },
    ...['RESOLVED', 'REOPENED'].map((action, index) => ({
      sql: `INSERT INTO public.change_request_steps (change_request_id, number, action, actor_id) VALUES ($1, $2, $3, $4)`,
      values: [ID.request, index + 1, action, editor],
    })),
  ];
}

function ratesBlindly({ editor, reviewer, admin, rating, scale }: Setting): Step[] {
  const verdict = (by: string) => ({
    sql: `INSERT INTO public.blind_verdicts (revision_id, person_id, rating_id, rationale) VALUES ($1, $2, $3, 'Seen.')`,
    values: [ID.blindRevision, by, rating],
  });
  const shown = {
    sql: 'SELECT is_open, given FROM blind_verdicts_shown($1, $2)',
    values: [ID.blind, editor],
  };
  const write = `INSERT INTO public.claim_revisions (id, claim_id, number, text, rating_id, author_id)
                 VALUES ($1, $2, $3, 'A blind claim.', $4, $5)`;
  return [
    { sql: 'INSERT INTO public.claims (id, created_by_id) VALUES ($1, $2)', values: [ID.blind, editor] },
    { sql: write, values: [ID.blindRevision, ID.blind, 1, null, editor] },
    { ...verdict(editor), refused: /blind_verdicts_wanted/ },
    {
      sql: 'UPDATE public.claims SET wants_blind_verdicts = true, version = 2 WHERE id = $1',
      values: [ID.blind],
    },
    {
      sql: write,
      values: [randomUUID(), ID.blind, 2, rating, editor],
      refused: /claim_revisions_after_blind_verdicts/,
    },
    {
      sql: `INSERT INTO public.ratings (id, scale_id, key, name, ordinal, colour, icon, explanation, retired_at)
            VALUES ($1, $2, 'gone', 'Gone', 99, '#000000', 'x', '', now())`,
      values: [ID.retired, scale],
    },
    {
      ...verdict(editor),
      values: [ID.blindRevision, editor, ID.retired],
      refused: /blind_verdicts_rating_in_use/,
    },
    verdict(editor),
    shown,
    verdict(reviewer),
    { ...verdict(admin), refused: /blind_verdicts_two/ },
    change(ID.blind!, editor),
    shown,
    ...moves({ claim: ID.blind!, revision: 1, actor: editor, from: 'UNCHECKED', to: 'REJECTED' }),
    {
      sql: write,
      values: [randomUUID(), ID.blind, 2, null, editor],
      refused: /claim_revisions_not_of_rejected/,
    },
    {
      sql: `INSERT INTO public.claim_links (id, claim_id, other_id, reason, linked_by_id)
            VALUES ($1, least($2::uuid, $3), greatest($2::uuid, $3), 'The same.', $4)`,
      values: [ID.link, ID.claim, ID.blind, editor],
    },
  ];
}

function keepsPeopleAndKeys({ reviewer, admin }: Setting): Step[] {
  const key = {
    sql: `INSERT INTO public.api_keys (id, client, scopes, secret_hash) VALUES ($1, 'a client', '{READ}', sha256('x'))`,
    values: [ID.key],
  };
  const accept = {
    sql: 'UPDATE public.invitations SET accepted_at = now(), accepted_by_id = $2 WHERE id = $1',
    values: [ID.invitation, ID.person],
  };
  const use = { sql: 'UPDATE public.password_resets SET used_at = now() WHERE id = $1', values: [ID.reset] };
  const revoke = { sql: 'UPDATE public.api_keys SET revoked_at = now() WHERE id = $1', values: [ID.key] };
  return [
    {
      sql: `INSERT INTO public.users (id, email, name, role) VALUES ($1, 'walls@desk.test', 'Wanda', 'VIEWER')`,
      values: [ID.person],
    },
    {
      sql: `INSERT INTO public.invitations (id, email, role, token_sha256, invited_by_id, expires_at)
            VALUES ($1, 'walls@desk.test', 'VIEWER', repeat('0', 64), $2, now() + interval '1 day')`,
      values: [ID.invitation, admin],
    },
    accept,
    { ...accept, refused: /invitations_end_once/ },
    {
      sql: `INSERT INTO public.password_resets (id, user_id, token_sha256, reset_by_id, expires_at)
            VALUES ($1, $2, repeat('0', 64), $3, now() + interval '1 day')`,
      values: [ID.reset, reviewer, admin],
    },
    use,
    { ...use, refused: /password_resets_end_once/ },
    key,
    { ...key, values: [ID.third] },
    { ...key, values: [randomUUID()], refused: /api_keys_two_live/ },
    revoke,
    {
      sql: 'UPDATE public.api_keys SET revoked_at = NULL WHERE id = $1',
      values: [ID.key],
      refused: /api_keys_stay_revoked/,
    },
  ];
}

/** An approval falls with it, and the claim goes back into review. */
function changesRole({ admin, approver, approved }: Setting): Step[] {
  return [
    {
      sql: "UPDATE public.users SET role = 'VIEWER', updated_by_id = $1, version = version + 1 WHERE id = $2",
      values: [admin, approver],
    },
    { sql: 'SELECT verification_status, approver_ids FROM public.claims WHERE id = $1', values: [approved] },
  ];
}

function proves({ deskSize, publicSize }: Setting): Step[] {
  return [
    { sql: 'SELECT log_lock()::text, log_unlock()::text' },
    { sql: "SELECT log_append('DESK', 100000), log_append('PUBLIC', 100000)" },
    { sql: "SELECT log_size('DESK'), log_size('PUBLIC')" },
    { sql: "SELECT log_root('DESK', $1)", values: [deskSize], isExact: true },
    { sql: "SELECT log_inclusion_proof('DESK', 1, $1)", values: [deskSize], isExact: true },
    { sql: "SELECT log_consistency_proof('DESK', 3, $1)", values: [deskSize], isExact: true },
    { sql: 'SELECT public_log_inclusion_proof(0, $1)', values: [publicSize], isExact: true },
    { sql: 'SELECT public_log_consistency_proof(1, $1)', values: [publicSize], isExact: true },
    { sql: 'SELECT audit_line(e) FROM public.audit_entries e ORDER BY e.id LIMIT 3' },
    { sql: 'SELECT line FROM public.public_log ORDER BY index' },
    {
      sql: "INSERT INTO public.log_keys (log, verifier_key, from_size) VALUES ('DESK', 'walls+0+key', 1000000)",
    },
    {
      sql: `INSERT INTO public.log_checkpoints (log, size, root, note)
            SELECT name, s, log_root(name, s), concat(origin, E'\\n', s, E'\\n', encode(log_root(name, s), 'base64'), E'\\n')
              FROM (SELECT *, log_size(name) AS s FROM public.logs) AS heads WHERE name = 'DESK'`,
    },
    {
      sql: `INSERT INTO public.log_checkpoints (log, size, root, note) VALUES ('PUBLIC', 1, sha256('x'), 'made up')`,
      refused: /log_checkpoints_true/,
    },
    { sql: "SELECT * FROM search_queries('ships') WHERE config = 'english'" },
    {
      sql: "SELECT text_search_config('de'), search_text('Ships'), is_removing(), canonical_json('[1]')",
    },
    { sql: "SELECT public_record('{}', 'note')" },
  ];
}

function removes({ admin, published, editor }: Setting): Step[] {
  const remove = (type: string, id: string, by = admin) => ({
    sql: `INSERT INTO public.tombstones (subject_type, subject_id, removed_by_id, ground) VALUES ($1, $2, $3, 'A court.')`,
    values: [type, id, by],
  });
  return [
    { ...remove('CLAIM', published, editor), refused: /tombstones_by_administrator/ },
    { ...remove('CLAIM', ID.person!), refused: /tombstones_of_something/ },
    remove('CLAIM', published),
    remove('CLAIM', ID.claim!),
    remove('SNAPSHOT', ID.snapshot!),
    remove('PERSON', ID.person!),
    { sql: 'SELECT is_removing()' },
    { sql: "UPDATE public.publications SET public_note = 'x'", refused: /permission denied/ },
    { sql: 'SET CONSTRAINTS ALL IMMEDIATE' },
  ];
}

function moves(is: { claim: string; revision: number; actor: string; from: string; to: string }): Step[] {
  return [
    {
      sql: `UPDATE public.claims SET verification_status = $2, version = version + 1, updated_by_id = $3 WHERE id = $1`,
      values: [is.claim, is.to, is.actor],
    },
    {
      sql: `INSERT INTO public.verification_moves (claim_id, revision_number, actor_id, from_status, to_status)
            VALUES ($1, $2, $3, $4, $5)`,
      values: [is.claim, is.revision, is.actor, is.from, is.to],
    },
  ];
}

function change(claim: string, by: string): Step {
  return {
    sql: 'UPDATE public.claims SET version = version + 1, updated_by_id = $2 WHERE id = $1',
    values: [claim, by],
  };
}
