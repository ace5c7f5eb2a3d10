-- The rules that hold whatever the code does. Written by hand; the tables come from the migration before.

-- 1. Checks ---------------------------------------------------------------------------------------------------

ALTER TABLE users
  ADD CONSTRAINT users_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT users_name_not_blank CHECK (name ~ '\S'),
  ADD CONSTRAINT users_session_version_positive CHECK (session_version > 0);

ALTER TABLE sessions
  ADD CONSTRAINT sessions_expire_after_start CHECK (expires_at > created_at);

ALTER TABLE sources
  ADD CONSTRAINT sources_title_not_blank CHECK (title ~ '\S'),
  ADD CONSTRAINT sources_url_http CHECK (url IS NULL OR url ~* '^https?://[^\s]+$'),
  ADD CONSTRAINT sources_language_tag CHECK (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');

ALTER TABLE snapshots
  ADD CONSTRAINT snapshots_number_positive CHECK (number > 0),
  ADD CONSTRAINT snapshots_text_not_blank CHECK (text ~ '\S'),
  ADD CONSTRAINT snapshots_length_true CHECK (length = char_length(text)),
  ADD CONSTRAINT snapshots_sha256_true CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT snapshots_original_sha256_true CHECK (original_sha256 = encode(sha256(original_bytes), 'hex'));

ALTER TABLE spans
  ADD CONSTRAINT spans_in_order CHECK (start_position >= 0 AND end_position > start_position),
  ADD CONSTRAINT spans_exact_length CHECK (char_length(exact) = end_position - start_position);

ALTER TABLE ratings
  ADD CONSTRAINT ratings_key_form CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT ratings_colour_form CHECK (colour ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT ratings_name_not_blank CHECK (name ~ '\S');

CREATE UNIQUE INDEX rating_scales_one_default ON rating_scales (is_default) WHERE is_default;

ALTER TABLE claimants
  ADD CONSTRAINT claimants_name_not_blank CHECK (name ~ '\S');

ALTER TABLE claims
  ADD CONSTRAINT claims_version_positive CHECK (version > 0);

ALTER TABLE claim_revisions
  ADD CONSTRAINT claim_revisions_number_positive CHECK (number > 0),
  ADD CONSTRAINT claim_revisions_text CHECK (text ~ '\S' AND char_length(text) <= 5000),
  ADD CONSTRAINT claim_revisions_note_where_due
    CHECK ((proposes = 'PUBLICATION') = (public_note IS NULL) AND (public_note IS NULL OR public_note ~ '\S'));

ALTER TABLE evidence
  ADD CONSTRAINT evidence_ordinal CHECK (ordinal >= 0);

ALTER TABLE appearances
  ADD CONSTRAINT appearances_somewhere CHECK (source_id IS NOT NULL OR url IS NOT NULL),
  ADD CONSTRAINT appearances_url_http CHECK (url IS NULL OR url ~* '^https?://[^\s]+$');

-- Two people: the author of a revision never reviews it, and no publication has one person on both sides.
ALTER TABLE reviews
  ADD CONSTRAINT reviews_two_people CHECK (reviewer_id <> author_id),
  ADD CONSTRAINT reviews_changes_say_which CHECK (decision = 'APPROVED' OR comment ~ '\S');

ALTER TABLE publications
  ADD CONSTRAINT publications_number_positive CHECK (number > 0),
  ADD CONSTRAINT publications_two_people CHECK (approved_by_id <> author_id),
  ADD CONSTRAINT publications_approved CHECK (decision = 'APPROVED'),
  ADD CONSTRAINT publications_note_where_due CHECK ((kind = 'PUBLICATION') = (public_note IS NULL));

ALTER TABLE withholdings
  ADD CONSTRAINT withholdings_reason_not_blank CHECK (reason ~ '\S');

ALTER TABLE verification_moves
  ADD CONSTRAINT verification_moves_move CHECK (from_status <> to_status);

-- 2. What is written once stays ---------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['snapshots', 'spans', 'claim_revisions', 'evidence', 'appearances', 'reviews',
                              'verification_moves', 'publications', 'withholdings'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   kept || '_immutable', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   kept || '_not_truncated', kept);
  END LOOP;
END $$;

-- 3. A span holds the very words of its snapshot ---------------------------------------------------------------

CREATE FUNCTION span_matches_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE snapshot_text text;
BEGIN
  SELECT text INTO snapshot_text FROM snapshots WHERE id = NEW.snapshot_id;
  IF substr(snapshot_text, NEW.start_position + 1, NEW.end_position - NEW.start_position) IS DISTINCT FROM NEW.exact
     OR substr(snapshot_text, greatest(NEW.start_position - char_length(NEW.prefix), 0) + 1, char_length(NEW.prefix)) IS DISTINCT FROM NEW.prefix
     OR substr(snapshot_text, NEW.end_position + 1, char_length(NEW.suffix)) IS DISTINCT FROM NEW.suffix THEN
    RAISE EXCEPTION 'span %-% does not hold the words of its snapshot', NEW.start_position, NEW.end_position
      USING ERRCODE = 'check_violation', CONSTRAINT = 'spans_match_snapshot';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER spans_match_snapshot BEFORE INSERT ON spans
  FOR EACH ROW EXECUTE FUNCTION span_matches_snapshot();

-- 4. Snapshots, revisions and publications are numbered without a gap --------------------------------------------

CREATE FUNCTION number_without_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent_column text := TG_ARGV[0];
  parent_id uuid := (to_jsonb(NEW) ->> parent_column)::uuid;
  newest int;
BEGIN
  EXECUTE format('SELECT coalesce(max(number), 0) FROM %I WHERE %I = $1', TG_TABLE_NAME, parent_column)
    INTO newest USING parent_id;
  IF NEW.number <> newest + 1 THEN
    RAISE EXCEPTION '% must be number %, not %', TG_TABLE_NAME, newest + 1, NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_without_gap';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER snapshots_without_gap BEFORE INSERT ON snapshots
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('source_id');
CREATE TRIGGER claim_revisions_without_gap BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('claim_id');
CREATE TRIGGER publications_without_gap BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('claim_id');

-- 5. A new revision voids what was decided on the one before -----------------------------------------------------

CREATE FUNCTION revision_becomes_newest() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE claims
     SET revision_number = NEW.number,
         verification_status = CASE WHEN verification_status IN ('IN_REVIEW', 'APPROVED')
                                    THEN 'IN_PROGRESS'::verification_status ELSE verification_status END,
         updated_at = greatest(updated_at, NEW.created_at)
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

CREATE TRIGGER claim_revisions_become_newest AFTER INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION revision_becomes_newest();

-- A claim is APPROVED only where somebody other than its author has approved its newest revision. Checked when the
-- transaction ends, so that the order within it does not matter.
CREATE FUNCTION approval_is_real() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
       SELECT FROM claims c
        WHERE c.id = NEW.id AND c.verification_status = 'APPROVED'
          AND NOT EXISTS (
                SELECT FROM claim_revisions r JOIN reviews v ON v.revision_id = r.id
                 WHERE r.claim_id = c.id AND r.number = c.revision_number AND v.decision = 'APPROVED')) THEN
    RAISE EXCEPTION 'claim % is not approved: nobody but its author has approved its newest revision', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_approval_is_real';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claims_approval_is_real AFTER INSERT OR UPDATE OF verification_status ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION approval_is_real();

-- 6. Publishing: the one way into the public tables --------------------------------------------------------------

CREATE FUNCTION publication_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF revision.proposes IS DISTINCT FROM NEW.kind OR revision.public_note IS DISTINCT FROM NEW.public_note THEN
    RAISE EXCEPTION 'the publication must be of the kind and carry the note that were approved'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_as_approved';
  END IF;
  IF (NEW.number = 1) IS DISTINCT FROM (NEW.kind = 'PUBLICATION') THEN
    RAISE EXCEPTION 'the first publication of a claim is a PUBLICATION, each later one a CORRECTION or a RETRACTION'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_first_then_changes';
  END IF;
  IF NEW.content ->> 'text' IS DISTINCT FROM revision.text
     OR NEW.content ->> 'rationale' IS DISTINCT FROM revision.rationale
     OR jsonb_array_length(NEW.content -> 'evidence') IS DISTINCT FROM
        (SELECT count(*)::int FROM evidence WHERE revision_id = NEW.revision_id)
     OR NEW.content #>> '{rating,name}' IS DISTINCT FROM (SELECT name FROM ratings WHERE id = revision.rating_id) THEN
    RAISE EXCEPTION 'the published content must be that of the approved revision'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publications_content_as_approved';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER publications_due BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_due();

CREATE FUNCTION publication_goes_public() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  status publication_status := CASE NEW.kind WHEN 'PUBLICATION' THEN 'PUBLISHED'
                                             WHEN 'CORRECTION' THEN 'CORRECTED'
                                             ELSE 'RETRACTED' END;
BEGIN
  UPDATE claims SET publication_status = status WHERE id = NEW.claim_id;
  INSERT INTO public_claims AS shown (
    id, publication_status, text, language, claimant_id, claimant_name, claimed_on, rating, rationale, public_note,
    sources, evidence, appearances, published_at, updated_at)
  VALUES (
    NEW.claim_id, status, NEW.content ->> 'text', NEW.content ->> 'language',
    (NEW.content #>> '{claimant,id}')::uuid, NEW.content #>> '{claimant,name}', (NEW.content ->> 'claimedOn')::date,
    NEW.content -> 'rating', NEW.content ->> 'rationale', NEW.public_note,
    NEW.content -> 'sources', NEW.content -> 'evidence', NEW.content -> 'appearances',
    NEW.published_at, NEW.published_at)
  ON CONFLICT (id) DO UPDATE SET
    publication_status = excluded.publication_status, text = excluded.text, language = excluded.language,
    claimant_id = excluded.claimant_id, claimant_name = excluded.claimant_name, claimed_on = excluded.claimed_on,
    rating = excluded.rating, rationale = excluded.rationale, public_note = excluded.public_note,
    sources = excluded.sources, evidence = excluded.evidence, appearances = excluded.appearances,
    updated_at = excluded.updated_at;
  RETURN NULL;
END $$;

CREATE TRIGGER publications_go_public AFTER INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_goes_public();

CREATE FUNCTION withholding_takes_down() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE status publication_status;
BEGIN
  SELECT publication_status INTO status FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  IF status NOT IN ('PUBLISHED', 'CORRECTED') THEN
    RAISE EXCEPTION 'only a published claim can be withheld; this one is %', status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withholdings_of_published';
  END IF;
  UPDATE claims SET publication_status = 'WITHHELD' WHERE id = NEW.claim_id;
  UPDATE public_claims
     SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
         claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
         sources = '[]', evidence = '[]', appearances = '[]', updated_at = NEW.created_at
   WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

CREATE TRIGGER withholdings_take_down AFTER INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_takes_down();

ALTER TABLE public_claims
  ADD CONSTRAINT public_claims_never_unpublished CHECK (publication_status <> 'UNPUBLISHED'),
  ADD CONSTRAINT public_claims_complete CHECK (
    publication_status = 'WITHHELD'
    OR (text IS NOT NULL AND language IS NOT NULL AND rating IS NOT NULL AND rationale IS NOT NULL));

-- 7. Roles --------------------------------------------------------------------------------------------------------
-- Roles belong to the cluster, so another database may have made them already.

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['verbatim_app', 'verbatim_public'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION
        WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster was faster
        WHEN insufficient_privilege THEN
          RAISE EXCEPTION 'the role % is missing and % may not make it', wanted, current_user
            USING HINT = format('Have an administrator of the cluster run: CREATE ROLE %I NOLOGIN; GRANT %I TO %I;',
                                wanted, wanted, current_user);
      END;
    END IF;
    -- Only an API that has one URL for everything takes the roles by SET ROLE; with a URL for each it needs no grant.
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      BEGIN
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
      EXCEPTION WHEN insufficient_privilege THEN
        RAISE WARNING '% is no member of %: give the API its own URL for that role', current_user, wanted;
      END;
    END IF;
  END LOOP;
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO verbatim_app, verbatim_public', current_schema());
END $$;

-- The application writes what people write; logs, revisions and publications it can only add to. The status of
-- publication, the number of the newest revision and the public tables it cannot write at all.
GRANT SELECT ON
  users, sessions, sources, snapshots, spans, rating_scales, ratings, claimants, claims, claim_revisions, evidence,
  appearances, reviews, verification_moves, publications, withholdings, public_claims TO verbatim_app;
GRANT INSERT ON
  users, sessions, sources, snapshots, spans, rating_scales, ratings, claimants, claim_revisions, evidence,
  appearances, reviews, verification_moves, publications, withholdings TO verbatim_app;
GRANT INSERT (id, created_by_id, created_at, updated_at) ON claims TO verbatim_app;
GRANT UPDATE (email, name, role, password_hash, session_version, disabled_at, updated_at) ON users TO verbatim_app;
GRANT UPDATE (ended_at) ON sessions TO verbatim_app;
GRANT UPDATE (kind, title, publisher, url, language, published_on, version, updated_at) ON sources TO verbatim_app;
GRANT UPDATE ON rating_scales, ratings TO verbatim_app;
GRANT UPDATE (verification_status, version, updated_at) ON claims TO verbatim_app;

GRANT SELECT ON public_claims TO verbatim_public;

-- Whether the database stands at the migration that the code expects is no secret to either.
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO verbatim_app;
  END IF;
END $$;
