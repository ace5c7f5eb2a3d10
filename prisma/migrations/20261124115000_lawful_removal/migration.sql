-- CreateEnum
CREATE TYPE "removal_subject" AS ENUM ('CLAIM', 'SNAPSHOT', 'PERSON');

-- CreateTable
CREATE TABLE "tombstones" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_type" "removal_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "removed_by_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entry_ids" BIGINT[],
    "public_entry_ids" BIGINT[],

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tombstones_created_at_id_idx" ON "tombstones"("created_at", "id");

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lawful removal. A tombstone takes content away, with the contents and salts that the logs keep of it; the lines stay,
-- so that the logs verify. Only this can change what is otherwise immutable.

ALTER TABLE tombstones
  ADD CONSTRAINT tombstones_ground_not_blank CHECK (ground ~ '\S'),
  ADD CONSTRAINT tombstones_not_oneself CHECK (subject_id <> removed_by_id);

-- Says which entries lose their contents, before the tombstone's own entry is written.
CREATE FUNCTION tombstone_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE is_there boolean;
BEGIN
  IF NOT EXISTS (SELECT FROM users WHERE id = NEW.removed_by_id AND role = 'ADMIN' AND disabled_at IS NULL) THEN
    RAISE EXCEPTION 'only an administrator can remove content'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'tombstones_by_administrator';
  END IF;
  NEW.public_entry_ids := '{}';
  CASE NEW.subject_type
    WHEN 'CLAIM' THEN
      PERFORM FROM claims WHERE id = NEW.subject_id FOR UPDATE;
      is_there := FOUND;
      SELECT array_agg(e.id ORDER BY e.id) INTO NEW.entry_ids
        FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
       WHERE e.claim_id = NEW.subject_id
          OR e.subject_type = 'CHANGE_REQUEST_STEP' AND e.subject_id IN (
               SELECT s.id::text FROM change_request_steps s JOIN change_requests r ON r.id = s.change_request_id
                WHERE r.claim_id = NEW.subject_id)
          OR e.subject_type = 'CLAIMANT' AND e.subject_id IN (SELECT m::text FROM claimants_of_alone(NEW.subject_id) m);
      SELECT coalesce(array_agg(e.id ORDER BY e.id), '{}') INTO NEW.public_entry_ids
        FROM public_log_entries e JOIN public_log_salts s ON s.entry_id = e.id WHERE e.claim_id = NEW.subject_id;
    WHEN 'SNAPSHOT' THEN
      is_there := EXISTS (SELECT FROM snapshots WHERE id = NEW.subject_id);
      SELECT array_agg(e.id ORDER BY e.id) INTO NEW.entry_ids
        FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
       WHERE e.subject_type = 'SNAPSHOT' AND e.subject_id = NEW.subject_id::text
          OR e.subject_type = 'SPAN' AND e.subject_id IN (SELECT id::text FROM spans WHERE snapshot_id = NEW.subject_id);
    WHEN 'PERSON' THEN
      is_there := EXISTS (SELECT FROM users WHERE id = NEW.subject_id);
      SELECT array_agg(e.id ORDER BY e.id) INTO NEW.entry_ids
        FROM audit_entries e JOIN audit_contents c ON c.entry_id = e.id
       WHERE e.subject_type = 'PERSON' AND e.subject_id = NEW.subject_id::text
          OR e.subject_type = 'INVITATION' AND e.subject_id IN (
               SELECT id::text FROM invitations WHERE accepted_by_id = NEW.subject_id)
          OR e.subject_type = 'SESSION' AND e.subject_id IN (SELECT id::text FROM sessions WHERE user_id = NEW.subject_id);
  END CASE;
  IF NOT is_there THEN
    RAISE EXCEPTION 'there is no % with the id %', NEW.subject_type, NEW.subject_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'tombstones_of_something';
  END IF;
  NEW.entry_ids := coalesce(NEW.entry_ids, '{}');
  RETURN NEW;
END $$;

-- Claimants that no other claim has.
CREATE FUNCTION claimants_of_alone(claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT DISTINCT r.claimant_id FROM claim_revisions r
   WHERE r.claim_id = claim AND r.claimant_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM claim_revisions o WHERE o.claimant_id = r.claimant_id AND o.claim_id <> claim)
$$;

CREATE FUNCTION tombstone_removes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE alone uuid[];
BEGIN
  PERFORM set_config('verbatim.removing', 'on', true);
  DELETE FROM audit_contents WHERE entry_id = ANY (NEW.entry_ids);
  DELETE FROM public_log_salts WHERE entry_id = ANY (NEW.public_entry_ids);
  CASE NEW.subject_type
    WHEN 'CLAIM' THEN
      alone := ARRAY(SELECT claimants_of_alone(NEW.subject_id));
      UPDATE claim_revisions
         SET text = '[removed]', rationale = '', claimant_id = NULL, claimed_on = NULL,
             public_note = CASE WHEN public_note IS NOT NULL THEN '[removed]' END
       WHERE claim_id = NEW.subject_id;
      UPDATE claimants SET name = '[removed] ' || id WHERE id = ANY (alone);
      UPDATE evidence SET note = '' WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE appearances SET url = 'https://removed.invalid/'
       WHERE url IS NOT NULL AND revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE reviews SET comment = '[removed]'
       WHERE comment <> '' AND revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE blind_verdicts SET rationale = '[removed]'
       WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE change_request_steps SET comment = '[removed]'
       WHERE comment <> '' AND change_request_id IN (SELECT id FROM change_requests WHERE claim_id = NEW.subject_id);
      UPDATE change_requests SET message = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE claim_links SET reason = '[removed]' WHERE claim_id = NEW.subject_id OR other_id = NEW.subject_id;
      UPDATE verification_moves SET comment = '[removed]' WHERE comment <> '' AND claim_id = NEW.subject_id;
      UPDATE withholdings SET reason = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE publications
         SET content = '{}', content_sha256 = encode(sha256('{}'), 'hex'),
             public_note = CASE WHEN public_note IS NOT NULL THEN '[removed]' END
       WHERE claim_id = NEW.subject_id;
      IF EXISTS (SELECT FROM publications WHERE claim_id = NEW.subject_id) THEN
        UPDATE claims SET publication_status = 'WITHHELD' WHERE id = NEW.subject_id;
        UPDATE public_publications
           SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
         WHERE claim_id = NEW.subject_id;
        UPDATE public_claims
           SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
               claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
               sources = '[]', evidence = '[]', appearances = '[]', topics = '[]', updated_at = NEW.created_at
         WHERE id = NEW.subject_id;
        PERFORM append_public_log_entry(NEW.created_at, 'REMOVAL', NEW.subject_id, NULL, NULL);
      END IF;
    WHEN 'SNAPSHOT' THEN
      UPDATE snapshots
         SET text = '[removed]', length = 9, sha256 = encode(sha256('[removed]'), 'hex'),
             original_bytes = '', original_sha256 = encode(sha256(''), 'hex')
       WHERE id = NEW.subject_id;
      UPDATE spans SET exact = repeat('█', end_position - start_position), prefix = '', suffix = ''
       WHERE snapshot_id = NEW.subject_id;
    WHEN 'PERSON' THEN
      UPDATE users
         SET name = '[removed]', email = id || '@removed.invalid', password_hash = NULL,
             session_version = session_version + 1, disabled_at = coalesce(disabled_at, NEW.created_at)
       WHERE id = NEW.subject_id;
      UPDATE invitations SET email = id || '@removed.invalid' WHERE accepted_by_id = NEW.subject_id;
      DELETE FROM known_devices WHERE user_id = NEW.subject_id;
  END CASE;
  PERFORM set_config('verbatim.removing', 'off', true);
  RETURN NULL;
END $$;

-- An invitation works once, and what became of it stays so; a removal takes its address away.
CREATE OR REPLACE FUNCTION invitation_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL) AND NOT is_removing() THEN
    RAISE EXCEPTION 'the invitation was accepted or withdrawn already'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invitations_end_once';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tombstones_due BEFORE INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_is_due();
CREATE TRIGGER tombstones_remove AFTER INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_removes();
CREATE TRIGGER tombstones_immutable BEFORE UPDATE OR DELETE ON tombstones
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();
CREATE TRIGGER tombstones_not_truncated BEFORE TRUNCATE ON tombstones
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CALL keep_audit('tombstones', 'TOMBSTONE');

GRANT SELECT ON tombstones TO verbatim_app;
GRANT INSERT (subject_type, subject_id, removed_by_id, ground) ON tombstones TO verbatim_app;
