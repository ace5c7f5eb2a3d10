-- The rules of work at the desk that hold whatever the code does. The tables come from the migration before.

-- 1. Checks ---------------------------------------------------------------------------------------------------

ALTER TABLE topics
  ADD CONSTRAINT topics_name_not_blank CHECK (name ~ '\S'),
  ADD CONSTRAINT topics_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT topics_version_positive CHECK (version > 0);
CREATE UNIQUE INDEX topics_name_unique ON topics (lower(name));

ALTER TABLE revision_topics
  ADD CONSTRAINT revision_topics_ordinal CHECK (ordinal >= 0);

ALTER TABLE idempotency_keys
  ADD CONSTRAINT idempotency_keys_form CHECK (key ~ '^[!-~]{1,200}$');

ALTER TABLE change_requests
  ADD CONSTRAINT change_requests_message_not_blank CHECK (message ~ '\S');

ALTER TABLE blind_verdicts
  ADD CONSTRAINT blind_verdicts_say_why CHECK (rationale ~ '\S');

ALTER TABLE claim_links
  ADD CONSTRAINT claim_links_ordered CHECK (claim_id < other_id),
  ADD CONSTRAINT claim_links_reason_not_blank CHECK (reason ~ '\S'),
  ADD CONSTRAINT claim_links_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
CREATE UNIQUE INDEX claim_links_one_a_pair ON claim_links (claim_id, other_id) WHERE ended_at IS NULL;

-- 2. What is written once stays ---------------------------------------------------------------------------------

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['revision_topics', 'change_request_steps', 'blind_verdicts'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   kept || '_immutable', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   kept || '_not_truncated', kept);
  END LOOP;
END $$;

-- A revision is whole when its transaction ends: what came later was never read by whoever approved it.
CREATE FUNCTION part_comes_with_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM claim_revisions r
        WHERE r.id = NEW.revision_id
          AND r.xmin::text::bigint = pg_current_xact_id()::text::numeric % 4294967296) THEN
    RAISE EXCEPTION '% can only be written together with their revision', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_with_revision';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER evidence_with_revision BEFORE INSERT ON evidence
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();
CREATE TRIGGER appearances_with_revision BEFORE INSERT ON appearances
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();
CREATE TRIGGER revision_topics_with_revision BEFORE INSERT ON revision_topics
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();

-- 3. Ratings that a revision may have ----------------------------------------------------------------------------

-- The rating is locked, so that it cannot be retired between this look and the commit.
CREATE FUNCTION rating_is_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.rating_id IS NOT NULL
     AND (SELECT retired_at FROM ratings WHERE id = NEW.rating_id FOR SHARE) IS NOT NULL THEN
    RAISE EXCEPTION 'a retired rating cannot be given'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_rating_in_use';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_revisions_rating_in_use BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION rating_is_in_use();
CREATE TRIGGER blind_verdicts_rating_in_use BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION rating_is_in_use();

-- 4. Blind verdicts ----------------------------------------------------------------------------------------------

CREATE FUNCTION verdict_is_wanted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision claim_revisions%ROWTYPE;
  claim claims%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  SELECT * INTO claim FROM claims WHERE id = revision.claim_id FOR UPDATE;
  IF NOT claim.wants_blind_verdicts OR revision.number <> claim.revision_number OR revision.rating_id IS NOT NULL
     OR (SELECT count(*) FROM blind_verdicts WHERE revision_id = NEW.revision_id) >= 2 THEN
    RAISE EXCEPTION 'the revision waits for no blind verdict'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'blind_verdicts_wanted';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER blind_verdicts_wanted BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION verdict_is_wanted();

-- A rating written into a revision would be seen by whoever has yet to rate.
CREATE FUNCTION rating_waits_for_verdicts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.rating_id IS NOT NULL
     AND (SELECT wants_blind_verdicts FROM claims WHERE id = NEW.claim_id)
     AND NOT EXISTS (SELECT FROM claim_revisions r
                      WHERE r.claim_id = NEW.claim_id AND r.text = NEW.text
                        AND (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = r.id) = 2) THEN
    RAISE EXCEPTION 'two people have to rate the claim first, without seeing each other'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_revisions_after_blind_verdicts';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_revisions_after_blind_verdicts BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION rating_waits_for_verdicts();

-- 5. Change requests ---------------------------------------------------------------------------------------------

CREATE TRIGGER change_request_steps_without_gap BEFORE INSERT ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('change_request_id');

CREATE FUNCTION change_request_takes_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE change_requests SET resolved = (NEW.action = 'RESOLVED')
   WHERE id = NEW.change_request_id AND resolved <> (NEW.action = 'RESOLVED');
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the change request is % already', NEW.action
      USING ERRCODE = 'check_violation', CONSTRAINT = 'change_request_steps_change_something';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER change_request_steps_count AFTER INSERT ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION change_request_takes_step();

-- 6. Reviews are by people who may review, and approve nothing that still has to change ----------------------------

CREATE FUNCTION person_may_decide(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM users WHERE id = person AND disabled_at IS NULL AND role IN ('REVIEWER', 'ADMIN'))
$$;

CREATE FUNCTION review_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT person_may_decide(NEW.reviewer_id) THEN
    RAISE EXCEPTION 'the reviewer has no role to review, or is disabled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_by_reviewer';
  END IF;
  IF NEW.decision = 'APPROVED' AND EXISTS (
       SELECT FROM change_requests q JOIN claim_revisions r ON r.claim_id = q.claim_id
        WHERE r.id = NEW.revision_id AND NOT q.resolved) THEN
    RAISE EXCEPTION 'a change request of the claim is still open'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_changes_made';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_due BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION review_is_due();

CREATE FUNCTION withholding_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT person_may_decide(NEW.withheld_by_id) THEN
    RAISE EXCEPTION 'whoever withholds has no role to, or is disabled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withholdings_by_reviewer';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER withholdings_due BEFORE INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_is_due();

-- The newest verdict on the newest revision counts: an approval that its reviewer, or another, took back is none.
CREATE OR REPLACE FUNCTION approval_is_real() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
       SELECT FROM claims c
        WHERE c.id = NEW.id AND c.verification_status = 'APPROVED'
          AND 'APPROVED' IS DISTINCT FROM (
                SELECT v.decision FROM claim_revisions r JOIN reviews v ON v.revision_id = r.id
                 WHERE r.claim_id = c.id AND r.number = c.revision_number
                 ORDER BY v.created_at DESC, v.decision DESC LIMIT 1)) THEN
    RAISE EXCEPTION 'claim % is not approved: nobody but its author has approved its newest revision', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_approval_is_real';
  END IF;
  RETURN NULL;
END $$;

-- 7. Publications hold what was approved, word for word ------------------------------------------------------------

-- Canonical JSON (RFC 8785) of a value whose keys are ASCII and whose numbers are whole: what publications are made of.
CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN
      '{' || coalesce((SELECT string_agg(to_json(m.key)::text || ':' || canonical_json(m.value), ',' ORDER BY m.key COLLATE "C")
                         FROM jsonb_each(value) m), '') || '}'
    WHEN 'array' THEN
      '[' || coalesce((SELECT string_agg(canonical_json(e.value), ',' ORDER BY e.place)
                         FROM jsonb_array_elements(value) WITH ORDINALITY e(value, place)), '') || ']'
    ELSE value::text
  END;
END $$;

CREATE FUNCTION revision_holds_content(revision claim_revisions, content jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT content ->> 'text' IS NOT DISTINCT FROM revision.text
     AND content ->> 'language' IS NOT DISTINCT FROM revision.language
     AND content ->> 'rationale' IS NOT DISTINCT FROM revision.rationale
     AND (content ->> 'claimedOn')::date IS NOT DISTINCT FROM revision.claimed_on
     AND content #>> '{claimant,id}' IS NOT DISTINCT FROM revision.claimant_id::text
     AND content #>> '{claimant,name}' IS NOT DISTINCT FROM (SELECT name FROM claimants WHERE id = revision.claimant_id)
     AND jsonb_build_array(content #> '{rating,key}', content #> '{rating,name}') IS NOT DISTINCT FROM
         (SELECT jsonb_build_array(key, name) FROM ratings WHERE id = revision.rating_id)
     AND (SELECT jsonb_agg(jsonb_build_array(e -> 'stance', e -> 'note', e -> 'snapshotSha256', e #> '{selector,exact}',
                                             e #> '{selector,start}', e #> '{selector,end}') ORDER BY place)
            FROM jsonb_array_elements(content -> 'evidence') WITH ORDINALITY t(e, place))
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(e.stance, e.note, n.sha256, s.exact, s.start_position, s.end_position)
                           ORDER BY e.ordinal)
            FROM evidence e JOIN spans s ON s.id = e.span_id JOIN snapshots n ON n.id = s.snapshot_id
           WHERE e.revision_id = revision.id)
     AND (SELECT jsonb_agg(jsonb_build_array(a #> '{source,id}', a #> '{selector,start}', a #> '{selector,end}',
                                             a -> 'snapshotSha256') ORDER BY place)
            FROM jsonb_array_elements(content -> 'appearances') WITH ORDINALITY t(a, place))
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(a.source_id, s.start_position, s.end_position, n.sha256) ORDER BY a.ordinal)
            FROM appearances a LEFT JOIN spans s ON s.id = a.span_id LEFT JOIN snapshots n ON n.id = s.snapshot_id
           WHERE a.revision_id = revision.id)
     AND (SELECT jsonb_agg(t -> 'id' ORDER BY place) FROM jsonb_array_elements(content -> 'topics') WITH ORDINALITY x(t, place))
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(topic_id ORDER BY ordinal) FROM revision_topics WHERE revision_id = revision.id)
$$;

-- Whether two revisions say the same in everything that the public reads.
CREATE FUNCTION revisions_say_the_same(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (SELECT (a.text, a.language, a.claimant_id, a.claimed_on, a.rating_id, a.rationale)
                 IS NOT DISTINCT FROM (b.text, b.language, b.claimant_id, b.claimed_on, b.rating_id, b.rationale)
            FROM claim_revisions a, claim_revisions b WHERE a.id = one AND b.id = other)
     AND (SELECT jsonb_agg(jsonb_build_array(span_id, stance, note) ORDER BY ordinal) FROM evidence WHERE revision_id = one)
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(span_id, stance, note) ORDER BY ordinal) FROM evidence WHERE revision_id = other)
     AND (SELECT jsonb_agg(jsonb_build_array(source_id, url, span_id) ORDER BY ordinal) FROM appearances WHERE revision_id = one)
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(source_id, url, span_id) ORDER BY ordinal) FROM appearances WHERE revision_id = other)
     AND (SELECT jsonb_agg(topic_id ORDER BY ordinal) FROM revision_topics WHERE revision_id = one)
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(topic_id ORDER BY ordinal) FROM revision_topics WHERE revision_id = other)
$$;

CREATE OR REPLACE FUNCTION publication_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim claims%ROWTYPE;
  revision claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  IF claim.verification_status IS DISTINCT FROM 'APPROVED' OR revision.number IS DISTINCT FROM claim.revision_number THEN
    RAISE EXCEPTION 'only the newest revision, while approved, can be published'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_newest_approved';
  END IF;
  IF NOT person_may_decide(NEW.published_by_id) THEN
    RAISE EXCEPTION 'whoever publishes has no role to, or is disabled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_by_reviewer';
  END IF;
  IF revision.proposes IS DISTINCT FROM NEW.kind OR revision.public_note IS DISTINCT FROM NEW.public_note THEN
    RAISE EXCEPTION 'the publication must be of the kind and carry the note that were approved'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_as_approved';
  END IF;
  -- What was withheld may be published again, but only as it was shown: a change is a correction and says so.
  IF NEW.kind = 'PUBLICATION' AND claim.publication_status = 'WITHHELD' THEN
    IF NOT revisions_say_the_same(
         NEW.revision_id,
         (SELECT revision_id FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1)) THEN
      RAISE EXCEPTION 'what was withheld is published again as it was, or corrected'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_again_as_shown';
    END IF;
  ELSIF (NEW.number = 1) IS DISTINCT FROM (NEW.kind = 'PUBLICATION') THEN
    RAISE EXCEPTION 'the first publication of a claim is a PUBLICATION, each later one a CORRECTION or a RETRACTION'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_first_then_changes';
  END IF;
  IF NOT revision_holds_content(revision, NEW.content) THEN
    RAISE EXCEPTION 'the published content must be that of the approved revision'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_content_as_approved';
  END IF;
  IF NEW.content_sha256 <> encode(sha256(convert_to(canonical_json(NEW.content), 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'the hash must be that of the content'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_content_sha256_true';
  END IF;
  RETURN NEW;
END $$;

-- Published again, a claim is shown as what it was before: corrected, with the note of its newest correction, if it was
-- ever corrected. The name of the trigger makes it fire after the one that copies the publication to the public table.
CREATE FUNCTION publication_again_keeps_corrections() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE note text;
BEGIN
  SELECT public_note INTO note FROM publications
   WHERE claim_id = NEW.claim_id AND kind = 'CORRECTION' ORDER BY number DESC LIMIT 1;
  IF note IS NOT NULL THEN
    UPDATE claims SET publication_status = 'CORRECTED' WHERE id = NEW.claim_id;
    UPDATE public_claims SET publication_status = 'CORRECTED', public_note = note WHERE id = NEW.claim_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER publications_keep_corrections AFTER INSERT ON publications
  FOR EACH ROW WHEN (NEW.kind = 'PUBLICATION' AND NEW.number > 1)
  EXECUTE FUNCTION publication_again_keeps_corrections();

-- 8. What the application may write ---------------------------------------------------------------------------------

GRANT SELECT ON
  topics, revision_topics, idempotency_keys, change_requests, change_request_steps, blind_verdicts, claim_links
  TO verbatim_app;
GRANT INSERT ON
  topics, revision_topics, idempotency_keys, change_request_steps, blind_verdicts, claim_links TO verbatim_app;
GRANT INSERT (id, claim_id, revision_id, span_id, message, requested_by_id, created_at) ON change_requests TO verbatim_app;
GRANT UPDATE (name, slug, description, retired_at, version, updated_by_id, updated_at) ON topics TO verbatim_app;
GRANT UPDATE (ended_by_id, ended_at) ON claim_links TO verbatim_app;
GRANT DELETE ON idempotency_keys TO verbatim_app;
GRANT UPDATE (assignee_id, due_on, priority, wants_blind_verdicts, updated_by_id) ON claims TO verbatim_app;
