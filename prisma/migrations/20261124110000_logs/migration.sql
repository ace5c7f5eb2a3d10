-- CreateEnum
CREATE TYPE "log_name" AS ENUM ('DESK', 'PUBLIC');

-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('FOUND', 'CREATED', 'CHANGED', 'DELETED', 'REMOVED');

-- CreateEnum
CREATE TYPE "public_log_kind" AS ENUM ('PUBLICATION', 'CORRECTION', 'RETRACTION', 'WITHHOLDING', 'REMOVAL');

-- CreateTable
CREATE TABLE "logs" (
    "name" "log_name" NOT NULL,
    "origin" TEXT NOT NULL,

    CONSTRAINT "logs_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" "audit_action" NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "claim_id" UUID,
    "content_hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_contents" (
    "entry_id" BIGINT NOT NULL,
    "salt" BYTEA NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "audit_contents_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "public_log_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "public_log_kind" NOT NULL,
    "claim_id" UUID NOT NULL,
    "publication_number" INTEGER,
    "content_hash" BYTEA,

    CONSTRAINT "public_log_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_log_salts" (
    "entry_id" BIGINT NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "public_log_salts_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "log_queue" (
    "log" "log_name" NOT NULL,
    "entry_id" BIGINT NOT NULL,

    CONSTRAINT "log_queue_pkey" PRIMARY KEY ("log","entry_id")
);

-- CreateTable
CREATE TABLE "log_leaves" (
    "log" "log_name" NOT NULL,
    "index" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,

    CONSTRAINT "log_leaves_pkey" PRIMARY KEY ("log","index")
);

-- CreateTable
CREATE TABLE "log_nodes" (
    "log" "log_name" NOT NULL,
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_nodes_pkey" PRIMARY KEY ("log","level","index")
);

-- CreateTable
CREATE TABLE "log_checkpoints" (
    "log" "log_name" NOT NULL,
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "log_checkpoints_pkey" PRIMARY KEY ("log","size")
);

-- CreateTable
CREATE TABLE "log_keys" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "log" "log_name" NOT NULL,
    "verifier_key" TEXT NOT NULL,
    "from_size" BIGINT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "log_keys_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "logs_origin_key" ON "logs"("origin");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_id_idx" ON "audit_entries"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_claim_id_id_idx" ON "audit_entries"("claim_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_type_subject_id_id_idx" ON "audit_entries"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_at_id_idx" ON "audit_entries"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_log_entries_claim_id_publication_number_key" ON "public_log_entries"("claim_id", "publication_number");

-- CreateIndex
CREATE UNIQUE INDEX "log_leaves_log_entry_id_key" ON "log_leaves"("log", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "log_keys_verifier_key_key" ON "log_keys"("verifier_key");

-- CreateIndex
CREATE UNIQUE INDEX "log_keys_log_from_size_key" ON "log_keys"("log", "from_size");


-- The rules of the logs, written by hand.

-- 1. Canonical JSON ------------------------------------------------------------------------------------------------

-- RFC 8785 for what this database keeps: keys in ASCII; numbers of at most 15 significant digits that ECMAScript
-- writes without an exponent. Anything else is refused, never written in another form.
CREATE OR REPLACE FUNCTION canonical_json(value jsonb) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
  number numeric;
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      IF EXISTS (SELECT FROM jsonb_object_keys(value) AS k WHERE octet_length(k) <> char_length(k)) THEN
        RAISE EXCEPTION 'canonical_json takes keys in ASCII alone' USING ERRCODE = 'feature_not_supported';
      END IF;
      RETURN '{' || coalesce((
        SELECT string_agg(
                 to_json(key)::text || ':' || CASE WHEN jsonb_typeof(member) IN ('string', 'boolean', 'null')
                                                   THEN member::text ELSE canonical_json(member) END,
                 ',' ORDER BY key COLLATE "C")
          FROM jsonb_each(value) AS each (key, member)), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((
        SELECT string_agg(canonical_json(item), ',' ORDER BY place)
          FROM jsonb_array_elements(value) WITH ORDINALITY AS each (item, place)), '') || ']';
    WHEN 'number' THEN
      number := trim_scale((value #>> '{}')::numeric);
      IF number <> 0 AND (abs(number) < 0.000001 OR abs(number) >= 1e15
                          OR length(ltrim(translate(number::text, '-.', ''), '0')) > 15) THEN
        RAISE EXCEPTION 'canonical_json does not take the number %', number USING ERRCODE = 'feature_not_supported';
      END IF;
      RETURN number::text;
    ELSE
      RETURN value::text;
  END CASE;
END $$;

-- A moment as the logs write it.
CREATE FUNCTION log_moment(moment timestamptz) RETURNS text
  LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- 2. The lines -----------------------------------------------------------------------------------------------------

ALTER TABLE audit_entries
  ADD CONSTRAINT audit_entries_hash CHECK (octet_length(content_hash) = 32);
ALTER TABLE public_log_entries
  ADD CONSTRAINT public_log_entries_hash CHECK (octet_length(content_hash) = 32),
  ADD CONSTRAINT public_log_entries_content_where_due CHECK (
    (kind IN ('PUBLICATION', 'CORRECTION', 'RETRACTION')) = (publication_number IS NOT NULL)
    AND (publication_number IS NULL) = (content_hash IS NULL));

-- What the tree is over: a line is canonical JSON of everything an entry's row has.
CREATE FUNCTION audit_line(entry audit_entries) RETURNS text
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT canonical_json(jsonb_build_object(
    'action', entry.action, 'actor', entry.actor_id, 'at', log_moment(entry.at), 'claim', entry.claim_id,
    'content', encode(entry.content_hash, 'hex'), 'id', entry.id, 'subject', entry.subject_id,
    'type', entry.subject_type, 'v', 1))
$$;

CREATE FUNCTION public_log_line(entry public_log_entries) RETURNS text
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT canonical_json(jsonb_build_object(
    'at', log_moment(entry.at), 'claim', entry.claim_id, 'content', encode(entry.content_hash, 'hex'),
    'id', entry.id, 'kind', entry.kind, 'number', entry.publication_number, 'v', 1))
$$;

-- What the hash of a public log entry is over: all that the public is served of a publication.
CREATE FUNCTION public_record(content jsonb, public_note text) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT content || jsonb_build_object('publicNote', public_note)
$$;

-- 32 bytes of which 244 bits are random, from the generator of the server's strongest kind.
CREATE FUNCTION new_salt() RETURNS bytea LANGUAGE sql VOLATILE AS $$
  SELECT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;

-- 3. The desk's log: every change of a row of a kept table -----------------------------------------------------------

CREATE FUNCTION append_audit_entry(
  by_whom uuid, done audit_action, kind text, subject text, claim uuid, content jsonb
) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  written text := canonical_json(content);
  salt bytea := new_salt();
  entry bigint;
BEGIN
  INSERT INTO audit_entries (at, actor_id, action, subject_type, subject_id, claim_id, content_hash)
  VALUES (clock_timestamp(), by_whom, done, kind, subject, claim, sha256(salt || convert_to(written, 'UTF8')))
  RETURNING id INTO entry;
  INSERT INTO audit_contents (entry_id, salt, content) VALUES (entry, salt, written);
  INSERT INTO log_queue (log, entry_id) VALUES ('DESK', entry);
END $$;

-- Who acts: the person that the transaction names, else the one that the row names.
CREATE FUNCTION audit_actor(shown jsonb, done text) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    nullif(current_setting('verbatim.actor', true), ''),
    CASE WHEN done = 'INSERT' THEN coalesce(
      shown ->> 'actor_id', shown ->> 'published_by_id', shown ->> 'withheld_by_id', shown ->> 'removed_by_id',
      shown ->> 'reviewer_id', shown ->> 'captured_by_id', shown ->> 'author_id', shown ->> 'created_by_id') END,
    shown ->> 'user_id')::uuid
$$;

CREATE FUNCTION claim_of(relation text, shown jsonb) RETURNS uuid
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    CASE WHEN relation = 'claims' THEN shown ->> 'id' ELSE shown ->> 'claim_id' END::uuid,
    CASE WHEN shown ->> 'revision_id' IS NOT NULL
         THEN (SELECT claim_id FROM claim_revisions WHERE id = (shown ->> 'revision_id')::uuid) END)
$$;

-- Whether a lawful removal runs in this transaction and the change at hand is its doing: it comes from a trigger, which
-- the application cannot make.
CREATE FUNCTION is_removing() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('verbatim.removing', true), '') = 'on' AND pg_trigger_depth() > 1
$$;

-- Arguments: the kind of thing that a row is, and the columns whose values never go into a log (secrets, and texts that
-- the row's own hash stands for). Their names do, when they change. A change of version and updated_at alone is none.
CREATE FUNCTION write_audit_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  kept_back text[] := TG_ARGV[1]::text[];
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  shown jsonb := coalesce(becomes, was);
  content jsonb;
  changed text[];
  done audit_action;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT coalesce(array_agg(a.key ORDER BY a.key), '{}') INTO changed
      FROM jsonb_each(becomes) AS a (key, value)
     WHERE a.value IS DISTINCT FROM was -> a.key AND a.key NOT IN ('version', 'updated_at');
    IF changed = '{}' THEN RETURN NULL; END IF;
  END IF;
  IF is_removing() THEN
    done := 'REMOVED';
    content := jsonb_build_object('columns', to_jsonb(changed));
  ELSIF TG_OP = 'UPDATE' THEN
    done := 'CHANGED';
    SELECT jsonb_build_object(
             'before', coalesce(jsonb_object_agg(c, was -> c) FILTER (WHERE c <> ALL (kept_back)), '{}'),
             'after', coalesce(jsonb_object_agg(c, becomes -> c) FILTER (WHERE c <> ALL (kept_back)), '{}'))
           || CASE WHEN changed && kept_back
                   THEN jsonb_build_object('keptBack', jsonb_agg(c ORDER BY c) FILTER (WHERE c = ANY (kept_back)))
                   ELSE '{}' END
      INTO content FROM unnest(changed) AS c;
  ELSIF TG_OP = 'INSERT' THEN
    done := 'CREATED';
    content := jsonb_build_object('after', becomes - kept_back);
  ELSE
    done := 'DELETED';
    content := jsonb_build_object('before', was - kept_back);
  END IF;
  PERFORM append_audit_entry(
    audit_actor(shown, TG_OP), done, TG_ARGV[0], coalesce(shown ->> 'id', shown ->> 'claim_id', '?'),
    claim_of(TG_TABLE_NAME, shown), content);
  RETURN NULL;
END $$;

-- Makes every change of a table's rows an audit entry, and the rows that are there the first ones. Each table that holds
-- state is kept so, by the migration that makes it; a test knows the exceptions.
CREATE PROCEDURE keep_audit(relation text, kind text, kept_back text[] DEFAULT '{}')
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE shown jsonb;
BEGIN
  FOR shown IN EXECUTE format('SELECT to_jsonb(r) FROM %I r', relation) LOOP
    PERFORM append_audit_entry(
      NULL, 'FOUND', kind, coalesce(shown ->> 'id', shown ->> 'claim_id', '?'), claim_of(relation, shown),
      jsonb_build_object('after', shown - kept_back));
  END LOOP;
  EXECUTE format(
    'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION write_audit_entry(%L, %L)',
    relation || '_audit', relation, kind, kept_back::text);
END $$;

CALL keep_audit('users', 'PERSON', '{password_hash}');
CALL keep_audit('sessions', 'SESSION');
CALL keep_audit('rating_scales', 'RATING_SCALE');
CALL keep_audit('ratings', 'RATING');
CALL keep_audit('sources', 'SOURCE');
CALL keep_audit('snapshots', 'SNAPSHOT', '{text,original_bytes}');
CALL keep_audit('spans', 'SPAN');
CALL keep_audit('claimants', 'CLAIMANT');
CALL keep_audit('claims', 'CLAIM');
CALL keep_audit('claim_revisions', 'REVISION');
CALL keep_audit('evidence', 'EVIDENCE');
CALL keep_audit('appearances', 'APPEARANCE');
CALL keep_audit('reviews', 'REVIEW');
CALL keep_audit('verification_moves', 'VERIFICATION_MOVE');
CALL keep_audit('publications', 'PUBLICATION', '{content}');
CALL keep_audit('withholdings', 'WITHHOLDING');
CALL keep_audit('log_keys', 'LOG_KEY');

-- 4. The public log: publications and what takes them back -----------------------------------------------------------

CREATE FUNCTION append_public_log_entry(
  moment timestamptz, done public_log_kind, claim uuid, number int, record jsonb
) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  salt bytea := new_salt();
  entry bigint;
BEGIN
  INSERT INTO public_log_entries (at, kind, claim_id, publication_number, content_hash)
  VALUES (moment, done, claim, number, sha256(salt || convert_to(canonical_json(record), 'UTF8')))
  RETURNING id INTO entry;
  IF record IS NOT NULL THEN INSERT INTO public_log_salts (entry_id, salt) VALUES (entry, salt); END IF;
  INSERT INTO log_queue (log, entry_id) VALUES ('PUBLIC', entry);
END $$;

CREATE FUNCTION publication_is_logged() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_public_log_entry(NEW.published_at, NEW.kind::text::public_log_kind, NEW.claim_id, NEW.number,
                                  public_record(NEW.content, NEW.public_note));
  RETURN NULL;
END $$;

CREATE TRIGGER publications_logged AFTER INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_logged();

CREATE FUNCTION withholding_is_logged() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM append_public_log_entry(NEW.created_at, 'WITHHOLDING', NEW.claim_id, NULL, NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER withholdings_logged AFTER INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_is_logged();

DO $$
DECLARE happened record;
BEGIN
  FOR happened IN
    SELECT published_at AS moment, kind::text::public_log_kind AS kind, claim_id, number,
           public_record(content, public_note) AS record FROM publications
     UNION ALL
    SELECT created_at, 'WITHHOLDING', claim_id, NULL, NULL FROM withholdings ORDER BY moment LOOP
    PERFORM append_public_log_entry(happened.moment, happened.kind, happened.claim_id, happened.number, happened.record);
  END LOOP;
END $$;

-- 5. The tree: RFC 9162, section 2.1 -----------------------------------------------------------------------------------

INSERT INTO logs (name, origin)
SELECT name, 'verbatim.invalid/' || instance || '/' || lower(name::text)
  FROM (SELECT gen_random_uuid() AS instance) AS once, unnest(enum_range(NULL::log_name)) AS name;

CREATE FUNCTION log_size(which log_name) RETURNS bigint
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce((SELECT index + 1 FROM log_leaves WHERE log = which ORDER BY index DESC LIMIT 1), 0)
$$;

CREATE FUNCTION log_node_hash(left_hash bytea, right_hash bytea) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT sha256('\x01'::bytea || left_hash || right_hash) $$;

-- Gives entries their places, and keeps the hash of every subtree that they complete. One writer at a time; whoever
-- writes entries does not wait for it.
CREATE FUNCTION log_append(which log_name, at_most int) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  size bigint;
  queued record;
  hash bytea;
  depth int;
  place bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('verbatim log ' || which, 0));
  size := log_size(which);
  FOR queued IN
    SELECT q.entry_id,
           CASE which WHEN 'DESK' THEN (SELECT audit_line(e) FROM audit_entries e WHERE e.id = q.entry_id)
                      ELSE (SELECT public_log_line(e) FROM public_log_entries e WHERE e.id = q.entry_id) END AS line
      FROM log_queue q WHERE q.log = which ORDER BY q.entry_id LIMIT at_most LOOP
    hash := sha256('\x00'::bytea || convert_to(queued.line, 'UTF8'));
    INSERT INTO log_leaves (log, index, entry_id) VALUES (which, size, queued.entry_id);
    INSERT INTO log_nodes (log, level, index, hash) VALUES (which, 0, size, hash);
    depth := 0;
    place := size;
    WHILE place % 2 = 1 LOOP
      hash := log_node_hash((SELECT n.hash FROM log_nodes n WHERE n.log = which AND n.level = depth AND n.index = place - 1), hash);
      depth := depth + 1;
      place := place / 2;
      INSERT INTO log_nodes (log, level, index, hash) VALUES (which, depth, place, hash);
    END LOOP;
    DELETE FROM log_queue q WHERE q.log = which AND q.entry_id = queued.entry_id;
    size := size + 1;
  END LOOP;
  RETURN size;
END $$;

-- Hash of the tree over the leaves from start on, `leaves` many, where start is where such a tree begins in a larger one.
CREATE FUNCTION log_range_hash(which log_name, start bigint, leaves bigint) RETURNS bytea
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  hash bytea;
  node bytea;
  behind bigint := start + leaves;
BEGIN
  IF leaves = 0 THEN RETURN sha256(''::bytea); END IF;
  FOR depth IN 0..62 LOOP
    EXIT WHEN leaves >> depth = 0;
    CONTINUE WHEN (leaves >> depth) % 2 = 0;
    behind := behind - (1::bigint << depth);
    SELECT n.hash INTO STRICT node FROM log_nodes n
     WHERE n.log = which AND n.level = depth AND n.index = behind >> depth;
    hash := CASE WHEN hash IS NULL THEN node ELSE log_node_hash(node, hash) END;
  END LOOP;
  RETURN hash;
END $$;

CREATE FUNCTION log_root(which log_name, size bigint) RETURNS bytea
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$ SELECT log_range_hash(which, 0, size) $$;

CREATE FUNCTION largest_power_below(n bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE power bigint := 1;
BEGIN
  WHILE power * 2 < n LOOP power := power * 2; END LOOP;
  RETURN power;
END $$;

-- The hashes from the leaf's neighbour up: RFC 9162, section 2.1.3.
CREATE FUNCTION log_inclusion_proof(which log_name, leaf bigint, size bigint) RETURNS bytea[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  proof bytea[] := '{}';
  start bigint := 0;
  width bigint := size;
  split bigint;
BEGIN
  IF leaf < 0 OR leaf >= size OR size > log_size(which) THEN
    RAISE EXCEPTION 'the log has no leaf % in a tree of %', leaf, size USING ERRCODE = 'invalid_parameter_value';
  END IF;
  WHILE width > 1 LOOP
    split := largest_power_below(width);
    IF leaf - start < split THEN
      proof := log_range_hash(which, start + split, width - split) || proof;
      width := split;
    ELSE
      proof := log_range_hash(which, start, split) || proof;
      start := start + split;
      width := width - split;
    END IF;
  END LOOP;
  RETURN proof;
END $$;

-- That the tree of `earlier` leaves is the beginning of that of `later`: RFC 9162, section 2.1.4.
CREATE FUNCTION log_consistency_proof(which log_name, earlier bigint, later bigint) RETURNS bytea[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  proof bytea[] := '{}';
  start bigint := 0;
  wanted bigint := earlier;
  width bigint := later;
  split bigint;
BEGIN
  IF earlier < 0 OR earlier > later OR later > log_size(which) THEN
    RAISE EXCEPTION 'the log has no trees of % and %', earlier, later USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF earlier = 0 THEN RETURN proof; END IF;
  WHILE wanted < width LOOP
    split := largest_power_below(width);
    IF wanted <= split THEN
      proof := log_range_hash(which, start + split, width - split) || proof;
      width := split;
    ELSE
      proof := log_range_hash(which, start, split) || proof;
      start := start + split;
      wanted := wanted - split;
      width := width - split;
    END IF;
  END LOOP;
  IF start > 0 THEN proof := log_range_hash(which, start, width) || proof; END IF;
  RETURN proof;
END $$;

-- For the public, of its own log alone.
CREATE FUNCTION public_log_inclusion_proof(leaf bigint, size bigint) RETURNS bytea[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT log_inclusion_proof('PUBLIC', leaf, size)
$$;
CREATE FUNCTION public_log_consistency_proof(earlier bigint, later bigint) RETURNS bytea[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT log_consistency_proof('PUBLIC', earlier, later)
$$;

-- The lines of the public log that have their place. The salt goes when the claim is withheld, so that nothing can be
-- guessed of what was taken down.
CREATE VIEW public_log AS
SELECT l.index, e.id AS entry_id, e.claim_id, e.kind, e.publication_number, e.at, public_log_line(e) AS line,
       CASE WHEN NOT EXISTS (SELECT FROM public_log_entries o
                              WHERE o.claim_id = e.claim_id AND o.id > e.id AND o.kind IN ('WITHHOLDING', 'REMOVAL'))
            THEN s.salt END AS salt
  FROM public_log_entries e
  JOIN log_leaves l ON l.log = 'PUBLIC' AND l.entry_id = e.id
  LEFT JOIN public_log_salts s ON s.entry_id = e.id;

CREATE VIEW public_log_checkpoints AS
SELECT size, root, note, signed_at FROM log_checkpoints WHERE log = 'PUBLIC';

CREATE VIEW public_log_keys AS
SELECT verifier_key, from_size, registered_at FROM log_keys WHERE log = 'PUBLIC';

-- 6. Checkpoints and keys ------------------------------------------------------------------------------------------

CREATE FUNCTION checkpoint_is_true() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.size > log_size(NEW.log) OR NEW.root IS DISTINCT FROM log_root(NEW.log, NEW.size)
     OR NOT starts_with(NEW.note, concat((SELECT origin FROM logs WHERE name = NEW.log), E'\n', NEW.size, E'\n',
                                         encode(NEW.root, 'base64'), E'\n')) THEN
    RAISE EXCEPTION 'the checkpoint of size % is not of this log', NEW.size
      USING ERRCODE = 'check_violation', CONSTRAINT = 'log_checkpoints_true';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER log_checkpoints_true BEFORE INSERT ON log_checkpoints
  FOR EACH ROW EXECUTE FUNCTION checkpoint_is_true();

ALTER TABLE log_keys ADD CONSTRAINT log_keys_from CHECK (from_size >= 0);

-- 7. What is written stays --------------------------------------------------------------------------------------------

-- A lawful removal takes content away from rows that are otherwise immutable; nothing else may.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'UPDATE' AND is_removing() THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

-- Salts and contents are erased by a lawful removal; they are never changed.
CREATE FUNCTION refuse_change_but_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'DELETE' AND is_removing() THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

-- No removal reaches a line, a place in the tree or a checkpoint.
CREATE FUNCTION refuse_every_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

DO $$
DECLARE kept text[];
BEGIN
  FOREACH kept SLICE 1 IN ARRAY ARRAY[
      ['logs', 'refuse_every_change'], ['audit_entries', 'refuse_every_change'],
      ['public_log_entries', 'refuse_every_change'], ['log_leaves', 'refuse_every_change'],
      ['log_nodes', 'refuse_every_change'], ['log_checkpoints', 'refuse_every_change'],
      ['log_keys', 'refuse_every_change'], ['audit_contents', 'refuse_change_but_removal'],
      ['public_log_salts', 'refuse_change_but_removal']] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION %I()',
                   kept[1] || '_immutable', kept[1], kept[2]);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change()',
                   kept[1] || '_not_truncated', kept[1]);
  END LOOP;
END $$;

-- 8. Who may --------------------------------------------------------------------------------------------------------
-- Nobody but triggers and log_append writes lines; the application signs tree heads and says which keys it signs with.

REVOKE EXECUTE ON FUNCTION
  append_audit_entry(uuid, audit_action, text, text, uuid, jsonb),
  append_public_log_entry(timestamptz, public_log_kind, uuid, int, jsonb),
  log_append(log_name, int), log_range_hash(log_name, bigint, bigint),
  log_inclusion_proof(log_name, bigint, bigint), log_consistency_proof(log_name, bigint, bigint)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  log_append(log_name, int), log_range_hash(log_name, bigint, bigint),
  log_inclusion_proof(log_name, bigint, bigint), log_consistency_proof(log_name, bigint, bigint)
  TO verbatim_app;
GRANT SELECT ON
  logs, audit_entries, audit_contents, public_log_entries, public_log_salts, log_queue, log_leaves, log_nodes,
  log_checkpoints, log_keys, public_log, public_log_checkpoints, public_log_keys TO verbatim_app;
GRANT INSERT ON log_checkpoints, log_keys TO verbatim_app;
GRANT SELECT ON public_log, public_log_checkpoints, public_log_keys TO verbatim_public;
