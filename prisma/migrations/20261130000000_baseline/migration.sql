-- The database as it was first released. Tables come from prisma/schema; functions, triggers, views and grants are a
-- copy of prisma/sql as it was then: change them there, and let `npm run sql:migration` write the migration. The roles
-- are there before any migration: prisma/src/roles makes them, or says who should.

-- Functions may name what a later statement makes.
SET check_function_bodies = off;

-- A piece of evidence with its source as they were published, every field as the JSON that clients are given, so that
-- an answer need not take jsonb apart and write it again.
CREATE TYPE "public_evidence_text" AS (
  "id" TEXT, "stance" TEXT, "anchor_state" TEXT, "link_to_words" TEXT, "note" TEXT, "snapshot_sha256" TEXT,
  "exact" TEXT, "prefix" TEXT, "suffix" TEXT, "start_position" TEXT, "end_position" TEXT,
  "source_id" TEXT, "source_kind" TEXT, "source_title" TEXT, "source_publisher" TEXT, "source_url" TEXT,
  "source_language" TEXT, "source_published_on" TEXT
);

-- CreateEnum
CREATE TYPE "api_key_scope" AS ENUM ('READ', 'SEARCH');

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('UNCHECKED', 'IN_PROGRESS', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('UNPUBLISHED', 'PUBLISHED', 'CORRECTED', 'RETRACTED', 'WITHHELD');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('SUPPORTS', 'REFUTES', 'CONTEXT');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('PUBLICATION', 'CORRECTION', 'RETRACTION');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('LOW', 'NORMAL', 'HIGH', 'URGENT');

-- CreateEnum
CREATE TYPE "desk_event_kind" AS ENUM ('CLAIM', 'SOURCE', 'TOPIC', 'RATING_SCALE', 'PERSON', 'INVITATION');

-- CreateEnum
CREATE TYPE "log_name" AS ENUM ('DESK', 'PUBLIC');

-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('CREATED', 'CHANGED', 'DELETED', 'REMOVED');

-- CreateEnum
CREATE TYPE "public_log_kind" AS ENUM ('PUBLICATION', 'CORRECTION', 'RETRACTION', 'WITHHOLDING', 'REMOVAL');

-- CreateEnum
CREATE TYPE "removal_subject" AS ENUM ('CLAIM', 'SNAPSHOT', 'PERSON');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "sign_in_scope" AS ENUM ('ACCOUNT', 'ADDRESS', 'PAIR', 'DEVICE');

-- CreateEnum
CREATE TYPE "public_facet" AS ENUM ('ALL', 'CLAIMANT', 'SOURCE', 'PUBLISHER', 'TOPIC');

-- CreateEnum
CREATE TYPE "public_dated" AS ENUM ('PUBLISHED', 'UPDATED', 'CLAIMED');

-- CreateEnum
CREATE TYPE "public_period" AS ENUM ('DAY', 'MONTH');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('APPROVED', 'CHANGES_REQUESTED');

-- CreateEnum
CREATE TYPE "change_request_action" AS ENUM ('RESOLVED', 'REOPENED');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('ARTICLE', 'TRANSCRIPT', 'STATEMENT', 'REPORT', 'POST');

-- CreateEnum
CREATE TYPE "capture_method" AS ENUM ('PASTE', 'UPLOAD', 'FETCH');

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "client" TEXT NOT NULL,
    "scopes" "api_key_scope"[],
    "secret_hash" BYTEA NOT NULL,
    "points_per_minute" INTEGER,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key_uses" (
    "key_id" UUID NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_key_uses_pkey" PRIMARY KEY ("key_id")
);

-- CreateTable
CREATE UNLOGGED TABLE "rate_buckets" (
    "subject" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "taken" INTEGER NOT NULL,

    CONSTRAINT "rate_buckets_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "schema_compatibility" (
    "migration" TEXT NOT NULL,
    "serves_code_from" TEXT NOT NULL,

    CONSTRAINT "schema_compatibility_pkey" PRIMARY KEY ("migration")
);

-- CreateTable
CREATE TABLE "claimants" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claimants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "verification_status" "verification_status" NOT NULL DEFAULT 'UNCHECKED',
    "publication_status" "publication_status" NOT NULL DEFAULT 'UNPUBLISHED',
    "revision_number" INTEGER NOT NULL DEFAULT 0,
    "newest_author_id" UUID,
    "published_number" INTEGER,
    "contributor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "approver_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "pressing" INTEGER NOT NULL DEFAULT 0,
    "awaits_publication" BOOLEAN NOT NULL DEFAULT false,
    "awaits_verdicts" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "assignee_id" UUID,
    "due_on" DATE,
    "priority" "priority" NOT NULL DEFAULT 'NORMAL',
    "wants_blind_verdicts" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_revisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "claimant_id" UUID,
    "claimed_on" DATE,
    "rating_id" UUID,
    "rationale" TEXT NOT NULL DEFAULT '',
    "proposes" "publication_kind" NOT NULL DEFAULT 'PUBLICATION',
    "public_note" TEXT,
    "author_id" UUID NOT NULL,
    "restores" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "span_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearances" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "source_id" UUID,
    "url" TEXT,
    "span_id" UUID,

    CONSTRAINT "appearances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_events" (
    "id" BIGSERIAL NOT NULL,
    "xact" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "kind" "desk_event_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "desk_events_pkey" PRIMARY KEY ("id")
);

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

-- CreateTable
CREATE TABLE "removals_in_progress" (
    "xact" BIGINT NOT NULL,

    CONSTRAINT "removals_in_progress_pkey" PRIMARY KEY ("xact")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_sha256" CHAR(64) NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_resets" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "token_sha256" CHAR(64) NOT NULL,
    "reset_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_devices" (
    "user_id" UUID NOT NULL,
    "key" CHAR(64) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_devices_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "sign_in_windows" (
    "scope" "sign_in_scope" NOT NULL,
    "key" CHAR(64) NOT NULL,
    "attempts" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_windows_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "public_claims" (
    "id" UUID NOT NULL,
    "publication_status" "publication_status" NOT NULL,
    "text" TEXT,
    "language" TEXT,
    "claimant_name" TEXT,
    "claimant_id" UUID,
    "claimed_on" DATE,
    "rating" JSONB,
    "rating_key" TEXT,
    "rationale" TEXT,
    "public_note" TEXT,
    "sources" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "appearances" JSONB NOT NULL,
    "topics" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence_text" public_evidence_text[],

    CONSTRAINT "public_claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_claim_words" (
    "claim_id" UUID NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "public_claim_words_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "public_claim_facets" (
    "facet" "public_facet" NOT NULL,
    "value" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_on" DATE,
    "publication_status" "publication_status" NOT NULL,
    "rating_key" TEXT,
    "language" TEXT,

    CONSTRAINT "public_claim_facets_pkey" PRIMARY KEY ("facet","value","claim_id")
);

-- CreateTable
CREATE TABLE "public_claim_counts" (
    "facet" "public_facet" NOT NULL,
    "value" TEXT NOT NULL,
    "publication_status" "publication_status" NOT NULL,
    "rating_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "public_claim_counts_pkey" PRIMARY KEY ("facet","value","publication_status","rating_key","language")
);

-- CreateTable
CREATE TABLE "public_claim_periods" (
    "dated" "public_dated" NOT NULL,
    "period" "public_period" NOT NULL,
    "begins" DATE NOT NULL,
    "publication_status" "publication_status" NOT NULL,
    "rating_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "public_claim_periods_pkey" PRIMARY KEY ("dated","period","begins","publication_status","rating_key","language")
);

-- CreateTable
CREATE TABLE "public_sources" (
    "id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "published_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_claimants" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_claimants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_topics" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_ratings" (
    "id" UUID NOT NULL,
    "scale" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER,
    "ordinal" INTEGER NOT NULL,
    "colour" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL,

    CONSTRAINT "public_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_publications" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "public_note" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB,
    "rating" JSONB,
    "content_sha256" CHAR(64),
    "changed" TEXT[],

    CONSTRAINT "public_publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_state" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "public_note" TEXT,
    "revision_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL DEFAULT 'APPROVED',
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" JSONB NOT NULL,
    "content_sha256" CHAR(64) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withholdings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "publication_number" INTEGER NOT NULL,
    "withheld_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withholdings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_scales" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_scales_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ratings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "scale_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER,
    "ordinal" INTEGER NOT NULL,
    "colour" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_sha256" CHAR(64) NOT NULL,
    "result_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" JSONB,
    "content_sha256" CHAR(64),
    "checker_version" TEXT,
    "link_seen_by_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_moves" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "from_status" "verification_status" NOT NULL,
    "to_status" "verification_status" NOT NULL,
    "actor_id" UUID NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "voided_review_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_requests" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "span_id" UUID,
    "message" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "change_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request_steps" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "change_request_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "action" "change_request_action" NOT NULL,
    "actor_id" UUID NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_request_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blind_verdicts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "rationale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blind_verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_dismissals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "finding" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_dismissals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_documents" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" UUID,
    "source_id" UUID,
    "part" INTEGER NOT NULL,
    "config" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "published_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "length" INTEGER NOT NULL,
    "method" "capture_method" NOT NULL,
    "media_type" TEXT NOT NULL,
    "original_bytes" BYTEA NOT NULL,
    "original_sha256" CHAR(64) NOT NULL,
    "captured_by_id" UUID NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spans" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "snapshot_id" UUID NOT NULL,
    "start_position" INTEGER NOT NULL,
    "end_position" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "spans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_topics" (
    "revision_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "revision_topics_pkey" PRIMARY KEY ("revision_id","topic_id")
);

-- CreateIndex
CREATE INDEX "api_keys_client_created_at_idx" ON "api_keys"("client", "created_at");

-- CreateIndex
CREATE INDEX "rate_buckets_window_start_idx" ON "rate_buckets"("window_start");

-- CreateIndex
CREATE UNIQUE INDEX "claimants_name_key" ON "claimants"("name");

-- CreateIndex
CREATE INDEX "claims_verification_status_updated_at_id_idx" ON "claims"("verification_status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "claims_updated_at_id_idx" ON "claims"("updated_at", "id");

-- CreateIndex
CREATE INDEX "claims_created_at_id_idx" ON "claims"("created_at", "id");

-- CreateIndex
CREATE INDEX "claims_assignee_id_verification_status_due_on_idx" ON "claims"("assignee_id", "verification_status", "due_on");

-- CreateIndex
CREATE INDEX "claims_priority_pressing_updated_at_id_idx" ON "claims"("priority", "pressing", "updated_at", "id");

-- CreateIndex
CREATE INDEX "claims_pressing_priority_updated_at_id_idx" ON "claims"("pressing", "priority", "updated_at", "id");

-- CreateIndex
CREATE INDEX "claim_revisions_claimant_id_idx" ON "claim_revisions"("claimant_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_revisions_claim_id_number_key" ON "claim_revisions"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_revisions_id_author_id_key" ON "claim_revisions"("id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_revisions_id_claim_id_author_id_key" ON "claim_revisions"("id", "claim_id", "author_id");

-- CreateIndex
CREATE INDEX "evidence_span_id_idx" ON "evidence"("span_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_revision_id_ordinal_key" ON "evidence"("revision_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_revision_id_span_id_key" ON "evidence"("revision_id", "span_id");

-- CreateIndex
CREATE INDEX "appearances_source_id_idx" ON "appearances"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "appearances_revision_id_ordinal_key" ON "appearances"("revision_id", "ordinal");

-- CreateIndex
CREATE INDEX "claim_links_claim_id_idx" ON "claim_links"("claim_id");

-- CreateIndex
CREATE INDEX "claim_links_other_id_idx" ON "claim_links"("other_id");

-- CreateIndex
CREATE INDEX "desk_events_xact_id_idx" ON "desk_events"("xact", "id");

-- CreateIndex
CREATE INDEX "desk_events_at_idx" ON "desk_events"("at");

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

-- CreateIndex
CREATE INDEX "tombstones_created_at_id_idx" ON "tombstones"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_sha256_key" ON "invitations"("token_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_accepted_by_id_key" ON "invitations"("accepted_by_id");

-- CreateIndex
CREATE INDEX "invitations_created_at_idx" ON "invitations"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "password_resets_token_sha256_key" ON "password_resets"("token_sha256");

-- CreateIndex
CREATE INDEX "password_resets_user_id_idx" ON "password_resets"("user_id");

-- CreateIndex
CREATE INDEX "known_devices_last_used_at_idx" ON "known_devices"("last_used_at");

-- CreateIndex
CREATE INDEX "sign_in_windows_started_at_idx" ON "sign_in_windows"("started_at");

-- CreateIndex
CREATE INDEX "public_claims_published_at_id_idx" ON "public_claims"("published_at" DESC, "id" DESC)
  INCLUDE ("updated_at", "claimed_on", "publication_status", "rating_key", "language");

-- CreateIndex
CREATE INDEX "public_claims_updated_at_id_idx" ON "public_claims"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_rating_key_published_at_id_idx" ON "public_claims"("rating_key", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_language_published_at_id_idx" ON "public_claims"("language", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_publication_status_published_at_id_idx" ON "public_claims"("publication_status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claim_words_search_idx" ON "public_claim_words" USING GIN ("search");

-- CreateIndex
CREATE INDEX "public_claim_facets_facet_value_published_at_claim_id_idx" ON "public_claim_facets"("facet", "value", "published_at" DESC, "claim_id" DESC)
  INCLUDE ("updated_at", "claimed_on", "publication_status", "rating_key", "language");

-- CreateIndex
CREATE INDEX "public_claim_facets_facet_value_updated_at_claim_id_idx" ON "public_claim_facets"("facet", "value", "updated_at" DESC, "claim_id" DESC)
  INCLUDE ("published_at", "claimed_on", "publication_status", "rating_key", "language");

-- CreateIndex
CREATE INDEX "public_claim_facets_claim_id_idx" ON "public_claim_facets"("claim_id");

-- CreateIndex
CREATE INDEX "public_sources_title_id_idx" ON "public_sources"("title", "id");

-- CreateIndex
CREATE INDEX "public_sources_updated_at_id_idx" ON "public_sources"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_claimants_name_id_idx" ON "public_claimants"("name", "id");

-- CreateIndex
CREATE INDEX "public_claimants_updated_at_id_idx" ON "public_claimants"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_topics_name_id_idx" ON "public_topics"("name", "id");

-- CreateIndex
CREATE INDEX "public_topics_updated_at_id_idx" ON "public_topics"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_ratings_ordinal_id_idx" ON "public_ratings"("ordinal", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_publications_claim_id_number_key" ON "public_publications"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publications_claim_id_number_key" ON "publications"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publications_revision_id_key" ON "publications"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "withholdings_claim_id_publication_number_key" ON "withholdings"("claim_id", "publication_number");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scales_name_key" ON "rating_scales"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ratings_scale_id_key_key" ON "ratings"("scale_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ratings_scale_id_ordinal_key" ON "ratings"("scale_id", "ordinal");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "reviews_revision_id_idx" ON "reviews"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_id_revision_id_reviewer_id_decision_key" ON "reviews"("id", "revision_id", "reviewer_id", "decision");

-- CreateIndex
CREATE INDEX "verification_moves_claim_id_created_at_idx" ON "verification_moves"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "change_requests_claim_id_idx" ON "change_requests"("claim_id");

-- CreateIndex
CREATE INDEX "change_requests_revision_id_idx" ON "change_requests"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_steps_change_request_id_number_key" ON "change_request_steps"("change_request_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "blind_verdicts_revision_id_person_id_key" ON "blind_verdicts"("revision_id", "person_id");

-- CreateIndex
CREATE INDEX "finding_dismissals_claim_id_idx" ON "finding_dismissals"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_documents_claim_id_key" ON "search_documents"("claim_id");

-- CreateIndex
CREATE INDEX "search_documents_words_idx" ON "search_documents" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_documents_config_idx" ON "search_documents"("config");

-- CreateIndex
CREATE UNIQUE INDEX "search_documents_source_id_part_key" ON "search_documents"("source_id", "part");

-- CreateIndex
CREATE INDEX "sources_created_at_id_idx" ON "sources"("created_at", "id");

-- CreateIndex
CREATE INDEX "sources_url_idx" ON "sources"("url");

-- CreateIndex
CREATE INDEX "snapshots_sha256_idx" ON "snapshots"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "snapshots_source_id_number_key" ON "snapshots"("source_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "spans_snapshot_id_start_position_end_position_key" ON "spans"("snapshot_id", "start_position", "end_position");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE INDEX "revision_topics_topic_id_idx" ON "revision_topics"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_topics_revision_id_ordinal_key" ON "revision_topics"("revision_id", "ordinal");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key_uses" ADD CONSTRAINT "api_key_uses_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "api_keys"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "claimants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "ratings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_revisions" ADD CONSTRAINT "claim_revisions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_span_id_fkey" FOREIGN KEY ("span_id") REFERENCES "spans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_span_id_fkey" FOREIGN KEY ("span_id") REFERENCES "spans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_reset_by_id_fkey" FOREIGN KEY ("reset_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_claim_words" ADD CONSTRAINT "public_claim_words_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "public_claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_claim_id_author_id_fkey" FOREIGN KEY ("revision_id", "claim_id", "author_id") REFERENCES "claim_revisions"("id", "claim_id", "author_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_review_id_revision_id_approved_by_id_decision_fkey" FOREIGN KEY ("review_id", "revision_id", "approved_by_id", "decision") REFERENCES "reviews"("id", "revision_id", "reviewer_id", "decision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_withheld_by_id_fkey" FOREIGN KEY ("withheld_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_scales" ADD CONSTRAINT "rating_scales_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_scale_id_fkey" FOREIGN KEY ("scale_id") REFERENCES "rating_scales"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_author_id_fkey" FOREIGN KEY ("revision_id", "author_id") REFERENCES "claim_revisions"("id", "author_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_moves" ADD CONSTRAINT "verification_moves_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_moves" ADD CONSTRAINT "verification_moves_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_moves" ADD CONSTRAINT "verification_moves_voided_review_id_fkey" FOREIGN KEY ("voided_review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_span_id_fkey" FOREIGN KEY ("span_id") REFERENCES "spans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request_steps" ADD CONSTRAINT "change_request_steps_change_request_id_fkey" FOREIGN KEY ("change_request_id") REFERENCES "change_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request_steps" ADD CONSTRAINT "change_request_steps_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_verdicts" ADD CONSTRAINT "blind_verdicts_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_verdicts" ADD CONSTRAINT "blind_verdicts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_verdicts" ADD CONSTRAINT "blind_verdicts_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "ratings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_captured_by_id_fkey" FOREIGN KEY ("captured_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spans" ADD CONSTRAINT "spans_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_topics" ADD CONSTRAINT "revision_topics_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_topics" ADD CONSTRAINT "revision_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Not compressed: it is there to be read fast, and `evidence` has the same words compressed.
ALTER TABLE public_claims ALTER COLUMN evidence_text SET STORAGE EXTERNAL;

-- In the row and not compressed, as long as it fits into a page: that is what ranking is quick by.
ALTER TABLE public_claim_words SET (toast_tuple_target = 8160);
ALTER TABLE public_claim_words ALTER COLUMN search SET STORAGE MAIN;

-- Functions, triggers and views -----------------------------------------------------------------------------------

-- Two live keys, so that a client can change to a new one before the old one goes; a third would be one forgotten.
CREATE OR REPLACE FUNCTION api_key_is_second_at_most() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('verbatim api key ' || NEW.client, 0));
  IF (SELECT count(*) FROM api_keys k
       WHERE k.client = NEW.client AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())) >= 2 THEN
    PERFORM refuse('api_keys_two_live', 'the client has two live keys');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER api_keys_two_live BEFORE INSERT ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_is_second_at_most();

-- Every process of the API is told which key it must forget.
CREATE OR REPLACE FUNCTION api_key_is_told() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('verbatim_api_key', OLD.id::text);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER api_keys_told AFTER UPDATE OR DELETE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_is_told();

-- A revoked key stays revoked.
CREATE OR REPLACE FUNCTION api_key_stays_revoked() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    PERFORM refuse('api_keys_stay_revoked', 'a revoked key stays revoked');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER api_keys_stay_revoked BEFORE UPDATE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_stays_revoked();

CREATE OR REPLACE FUNCTION number_without_gap() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  parent_column text := TG_ARGV[0];
  parent_id uuid := (to_jsonb(NEW) ->> parent_column)::uuid;
  newest int;
BEGIN
  EXECUTE format('SELECT coalesce(max(number), 0) FROM %I WHERE %I = $1', TG_TABLE_NAME, parent_column)
    INTO newest USING parent_id;
  IF NEW.number <> newest + 1 THEN
    PERFORM refuse(TG_TABLE_NAME || '_without_gap', format('%s must be number %s, not %s', TG_TABLE_NAME, newest + 1, NEW.number));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER change_request_steps_without_gap BEFORE INSERT ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('change_request_id');

CREATE OR REPLACE TRIGGER claim_revisions_without_gap BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('claim_id');

CREATE OR REPLACE TRIGGER publications_without_gap BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('claim_id');

CREATE OR REPLACE TRIGGER snapshots_without_gap BEFORE INSERT ON snapshots
  FOR EACH ROW EXECUTE FUNCTION number_without_gap('source_id');

-- Refuses what a statement would write. The rule's name stands in the message and as the error's constraint: clients of
-- the database know the refusal by it, the words are for whoever reads the log.
CREATE OR REPLACE FUNCTION refuse(rule text, message text) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '%: %', rule, message USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- Whether verdicts that two people give without seeing each other are still wanted on a claim's newest revision.
CREATE OR REPLACE FUNCTION blind_verdicts_open(claim claims, newest claim_revisions) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT claim.wants_blind_verdicts AND newest.rating_id IS NULL
     AND (SELECT count(*) FROM blind_verdicts WHERE revision_id = newest.id) < 2
$$;

-- Which blind verdicts of a claim somebody may see. While they are wanted, one's own; then the two on the newest revision
-- that has two. One that stayed alone is nobody's to see.
CREATE OR REPLACE FUNCTION blind_verdicts_shown(
  claim_id uuid, viewer uuid, OUT is_open boolean, OUT given int, OUT shown_ids uuid[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  claim claims%ROWTYPE;
  newest claim_revisions%ROWTYPE;
  pair uuid;
BEGIN
  SELECT * INTO claim FROM claims c WHERE c.id = blind_verdicts_shown.claim_id;
  SELECT * INTO newest FROM claim_revisions r WHERE r.claim_id = claim.id ORDER BY r.number DESC LIMIT 1;
  is_open := blind_verdicts_open(claim, newest);
  IF is_open THEN
    given := (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = newest.id);
    shown_ids := ARRAY(SELECT v.id FROM blind_verdicts v WHERE v.revision_id = newest.id AND v.person_id = viewer);
  ELSE
    SELECT r.id INTO pair FROM claim_revisions r
     WHERE r.claim_id = claim.id AND (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = r.id) = 2
     ORDER BY r.number DESC LIMIT 1;
    shown_ids := ARRAY(SELECT v.id FROM blind_verdicts v WHERE v.revision_id = pair);
    given := cardinality(shown_ids);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION change_request_takes_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE change_requests SET resolved = (NEW.action = 'RESOLVED')
   WHERE id = NEW.change_request_id AND resolved <> (NEW.action = 'RESOLVED');
  IF NOT FOUND THEN
    PERFORM refuse('change_request_steps_change_something', format('the change request is %s already', NEW.action));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER change_request_steps_count AFTER INSERT ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION change_request_takes_step();

-- A claim's row follows what is written about it. A claim begins with revision 1 by whoever made it, which comes in the
-- same transaction.
CREATE OR REPLACE FUNCTION claim_follows() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE state record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.revision_number := 1;
    NEW.newest_author_id := NEW.created_by_id;
    NEW.contributor_ids := ARRAY[NEW.created_by_id];
    RETURN NEW;
  END IF;
  SELECT * INTO state FROM claim_state(NEW);
  NEW.revision_number := state.revision_number;
  NEW.newest_author_id := state.newest_author_id;
  NEW.published_number := state.published_number;
  NEW.publication_status := state.publication_status;
  NEW.contributor_ids := state.contributor_ids;
  NEW.approver_ids := state.approver_ids;
  NEW.is_open := state.is_open;
  NEW.pressing := state.pressing;
  NEW.awaits_publication := state.awaits_publication;
  NEW.awaits_verdicts := state.awaits_verdicts;
  IF NEW.version IS DISTINCT FROM OLD.version THEN NEW.updated_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;

-- By its name after claims_due, which looks at what is asked for.
CREATE OR REPLACE TRIGGER claims_follow BEFORE INSERT OR UPDATE ON claims
  FOR EACH ROW EXECUTE FUNCTION claim_follows();

-- What a change of a claim asks for must be possible: a move of the table; for review, a revision that two people can
-- answer for; blind verdicts, as long as nobody has seen a rating.
CREATE OR REPLACE FUNCTION claim_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE newest claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO newest FROM claim_revisions WHERE claim_id = NEW.id ORDER BY number DESC LIMIT 1;
  IF OLD.verification_status <> NEW.verification_status
     AND verification_move_roles(OLD.verification_status, NEW.verification_status) IS NULL THEN
    PERFORM refuse('claims_moves_by_the_table',
                   format('a claim does not go from %s to %s', OLD.verification_status, NEW.verification_status));
  END IF;
  IF NEW.verification_status = 'IN_REVIEW' AND OLD.verification_status <> 'IN_REVIEW' THEN
    IF EXISTS (SELECT FROM publications WHERE revision_id = newest.id) THEN
      PERFORM refuse('claims_review_something_new', 'the newest revision is published already');
    END IF;
    IF newest.rating_id IS NULL OR newest.rationale !~ '\S' THEN
      PERFORM refuse('claims_review_something_whole', 'the newest revision lacks a rating or a rationale');
    END IF;
    IF OLD.verification_status <> 'APPROVED'
       AND EXISTS (SELECT FROM change_requests q WHERE q.claim_id = NEW.id AND NOT q.resolved) THEN
      PERFORM refuse('claims_changes_made', 'a change request of the claim is still open');
    END IF;
  END IF;
  IF NEW.wants_blind_verdicts AND NOT OLD.wants_blind_verdicts AND newest.rating_id IS NOT NULL THEN
    PERFORM refuse('claims_blind_before_rated', 'the newest revision has a rating, which whoever rates would see');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claims_due BEFORE UPDATE ON claims
  FOR EACH ROW EXECUTE FUNCTION claim_is_due();

-- Whoever writes about a claim changes its row after it, in the same transaction. Looked at when the transaction ends.
-- The argument is the column that names the claim; without one the revision does.
CREATE OR REPLACE FUNCTION claim_is_up_to_date() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
  claim claims%ROWTYPE;
BEGIN
  IF TG_NARGS > 0 THEN
    SELECT * INTO claim FROM claims WHERE id = (written ->> TG_ARGV[0])::uuid;
  ELSE
    SELECT c.* INTO claim FROM claims c JOIN claim_revisions r ON r.claim_id = c.id
     WHERE r.id = (written ->> 'revision_id')::uuid;
  END IF;
  IF to_jsonb(claim) IS DISTINCT FROM to_jsonb(claim) || (SELECT to_jsonb(s) FROM claim_state(claim) s) THEN
    PERFORM refuse('claims_up_to_date', format('claim %s does not follow what was written about it', claim.id));
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_up_to_date ON claims;
CREATE CONSTRAINT TRIGGER claims_up_to_date AFTER INSERT ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('id');

DROP TRIGGER IF EXISTS claim_revisions_leave_claim_up_to_date ON claim_revisions;
CREATE CONSTRAINT TRIGGER claim_revisions_leave_claim_up_to_date AFTER INSERT ON claim_revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('claim_id');

DROP TRIGGER IF EXISTS publications_leave_claim_up_to_date ON publications;
CREATE CONSTRAINT TRIGGER publications_leave_claim_up_to_date AFTER INSERT ON publications
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('claim_id');

DROP TRIGGER IF EXISTS withholdings_leave_claim_up_to_date ON withholdings;
CREATE CONSTRAINT TRIGGER withholdings_leave_claim_up_to_date AFTER INSERT ON withholdings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date('claim_id');

DROP TRIGGER IF EXISTS reviews_leave_claim_up_to_date ON reviews;
CREATE CONSTRAINT TRIGGER reviews_leave_claim_up_to_date AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date();

DROP TRIGGER IF EXISTS blind_verdicts_leave_claim_up_to_date ON blind_verdicts;
CREATE CONSTRAINT TRIGGER blind_verdicts_leave_claim_up_to_date AFTER INSERT ON blind_verdicts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_is_up_to_date();

-- All that a claim's row says of what is written about it: the one place where it is decided. A trigger sets it with
-- every change of the row, so that lists and counts look at claims alone.
--
-- is_open: whether there is work left before the claim can be published or is done with.
-- pressing: the days from the one on which the work is due to the end of time, so that the soonest has the most; 0 where
-- no day is given or no work is left. It falls with the day, so that an index reads it beside priority in one direction.
CREATE OR REPLACE FUNCTION claim_state(
  claim claims,
  OUT revision_number int, OUT newest_author_id uuid, OUT published_number int,
  OUT publication_status publication_status, OUT contributor_ids uuid[], OUT approver_ids uuid[],
  OUT is_open boolean, OUT pressing int, OUT awaits_publication boolean, OUT awaits_verdicts boolean)
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE newest claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO newest FROM claim_revisions r WHERE r.claim_id = claim.id ORDER BY r.number DESC LIMIT 1;
  revision_number := newest.number;
  newest_author_id := newest.author_id;
  published_number := (SELECT r.number FROM publications p JOIN claim_revisions r ON r.id = p.revision_id
                        WHERE p.claim_id = claim.id ORDER BY p.number DESC LIMIT 1);
  publication_status := claim_publication_status(claim.id);
  contributor_ids := ARRAY(SELECT person FROM contributors_of(newest.id) AS person ORDER BY person);
  approver_ids := ARRAY(SELECT reviewer_id FROM approvals_of(newest.id) ORDER BY reviewer_id);
  is_open := claim.verification_status NOT IN ('APPROVED', 'REJECTED');
  pressing := CASE WHEN is_open AND claim.due_on IS NOT NULL THEN date '9999-12-31' - claim.due_on + 1 ELSE 0 END;
  awaits_publication := claim.verification_status = 'APPROVED' AND revision_number IS DISTINCT FROM published_number;
  awaits_verdicts := claim.verification_status <> 'REJECTED' AND blind_verdicts_open(claim, newest);
END $$;

-- Who wrote what a revision says: everybody who wrote a revision since the last publication before it. An earlier
-- revision that was written again counts with its author, and with those who wrote what led to it.
CREATE OR REPLACE FUNCTION contributors_of(revision uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH RECURSIVE
  published AS (
    SELECT r.number FROM publications p JOIN claim_revisions r ON r.id = p.revision_id
     WHERE p.claim_id = (SELECT claim_id FROM claim_revisions WHERE id = revision)),
  stretch (claim_id, behind, up_to) AS (
    SELECT r.claim_id, coalesce((SELECT max(number) FROM published WHERE number < r.number), 0), r.number
      FROM claim_revisions r WHERE r.id = revision
    UNION
    SELECT r.claim_id, coalesce((SELECT max(number) FROM published WHERE number < r.restores), 0), r.restores
      FROM stretch s
      JOIN claim_revisions r ON r.claim_id = s.claim_id AND r.number > s.behind AND r.number <= s.up_to
     WHERE r.restores IS NOT NULL)
  SELECT DISTINCT r.author_id
    FROM stretch s JOIN claim_revisions r ON r.claim_id = s.claim_id AND r.number > s.behind AND r.number <= s.up_to
$$;

-- A revision is whole when its transaction ends: what came later was never read by whoever approved it.
CREATE OR REPLACE FUNCTION part_comes_with_revision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM claim_revisions r
        WHERE r.id = NEW.revision_id
          AND r.xmin::text::bigint = pg_current_xact_id()::text::numeric % 4294967296) THEN
    PERFORM refuse(TG_TABLE_NAME || '_with_revision', format('%s can only be written together with their revision', TG_TABLE_NAME));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER appearances_with_revision BEFORE INSERT ON appearances
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();

CREATE OR REPLACE TRIGGER evidence_with_revision BEFORE INSERT ON evidence
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();

CREATE OR REPLACE TRIGGER revision_topics_with_revision BEFORE INSERT ON revision_topics
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_revision();

-- The rating is locked, so that it cannot be retired between this look and the commit.
CREATE OR REPLACE FUNCTION rating_is_in_use() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.rating_id IS NOT NULL
     AND (SELECT retired_at FROM ratings WHERE id = NEW.rating_id FOR SHARE) IS NOT NULL THEN
    PERFORM refuse(TG_TABLE_NAME || '_rating_in_use', 'a retired rating cannot be given');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER blind_verdicts_rating_in_use BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION rating_is_in_use();

CREATE OR REPLACE TRIGGER claim_revisions_rating_in_use BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION rating_is_in_use();

-- A rating written into a revision would be seen by whoever has yet to rate.
CREATE OR REPLACE FUNCTION rating_waits_for_verdicts() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.rating_id IS NOT NULL
     AND (SELECT wants_blind_verdicts FROM claims WHERE id = NEW.claim_id)
     AND NOT EXISTS (SELECT FROM claim_revisions r
                      WHERE r.claim_id = NEW.claim_id AND r.text = NEW.text
                        AND (SELECT count(*) FROM blind_verdicts v WHERE v.revision_id = r.id) = 2) THEN
    PERFORM refuse('claim_revisions_after_blind_verdicts', 'two people have to rate the claim first, without seeing each other');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claim_revisions_after_blind_verdicts BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION rating_waits_for_verdicts();

-- What was rejected is reopened first; no revision is written to it.
CREATE OR REPLACE FUNCTION revision_is_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT verification_status FROM claims WHERE id = NEW.claim_id) = 'REJECTED' THEN
    PERFORM refuse('claim_revisions_not_of_rejected', 'a rejected claim is reopened before it is changed');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER claim_revisions_due BEFORE INSERT ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION revision_is_due();

-- What was withheld may be proposed for publication again only as it was shown: a change is a correction and says so.
-- Looked at when the transaction ends, since a revision's parts come after it.
CREATE OR REPLACE FUNCTION revision_says_as_shown() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF claim_publication_status(NEW.claim_id) = 'WITHHELD'
     AND NOT revisions_say_the_same(
           NEW.id, (SELECT revision_id FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1)) THEN
    PERFORM refuse('claim_revisions_as_shown', 'what was withheld is published again as it was, or corrected');
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claim_revisions_as_shown ON claim_revisions;
CREATE CONSTRAINT TRIGGER claim_revisions_as_shown AFTER INSERT ON claim_revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.proposes = 'PUBLICATION')
  EXECUTE FUNCTION revision_says_as_shown();

CREATE OR REPLACE FUNCTION verdict_is_wanted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  revision claim_revisions%ROWTYPE;
  claim claims%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  SELECT * INTO claim FROM claims WHERE id = revision.claim_id FOR UPDATE;
  IF NOT claim.wants_blind_verdicts OR revision.number <> claim.revision_number OR revision.rating_id IS NOT NULL THEN
    PERFORM refuse('blind_verdicts_wanted', 'the revision waits for no blind verdict');
  END IF;
  IF NOT blind_verdicts_open(claim, revision) THEN
    PERFORM refuse('blind_verdicts_two', 'two people have given their verdicts');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER blind_verdicts_wanted BEFORE INSERT ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION verdict_is_wanted();

CREATE OR REPLACE FUNCTION tell_desk() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE told jsonb := to_jsonb(NEW);
BEGIN
  INSERT INTO desk_events (kind, subject_id, version, actor_id)
  VALUES (TG_ARGV[0]::desk_event_kind, NEW.id, (told ->> 'version')::int,
          coalesce(nullif(current_setting('verbatim.actor', true), ''), told ->> 'updated_by_id',
                   told ->> 'created_by_id', told ->> 'invited_by_id')::uuid);
  PERFORM pg_notify('verbatim_desk', '');
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER claims_changed_told AFTER UPDATE ON claims FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_desk('CLAIM');

CREATE OR REPLACE TRIGGER claims_told AFTER INSERT ON claims FOR EACH ROW EXECUTE FUNCTION tell_desk('CLAIM');

CREATE OR REPLACE TRIGGER invitations_told AFTER INSERT OR UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION tell_desk('INVITATION');

CREATE OR REPLACE TRIGGER rating_scales_told AFTER INSERT OR UPDATE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION tell_desk('RATING_SCALE');

CREATE OR REPLACE TRIGGER sources_changed_told AFTER UPDATE ON sources FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_desk('SOURCE');

CREATE OR REPLACE TRIGGER sources_told AFTER INSERT ON sources FOR EACH ROW EXECUTE FUNCTION tell_desk('SOURCE');

CREATE OR REPLACE TRIGGER topics_told AFTER INSERT OR UPDATE ON topics FOR EACH ROW EXECUTE FUNCTION tell_desk('TOPIC');

CREATE OR REPLACE TRIGGER users_told AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION tell_desk('PERSON');

CREATE OR REPLACE FUNCTION append_audit_entry(
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

CREATE OR REPLACE FUNCTION append_public_log_entry(
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

-- Who acts: the person that the transaction names, else the one that the row names.
CREATE OR REPLACE FUNCTION audit_actor(shown jsonb, done text) RETURNS uuid LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    nullif(current_setting('verbatim.actor', true), ''),
    CASE WHEN done = 'INSERT' THEN coalesce(
      shown ->> 'actor_id', shown ->> 'published_by_id', shown ->> 'withheld_by_id', shown ->> 'removed_by_id',
      shown ->> 'reviewer_id', shown ->> 'captured_by_id', shown ->> 'author_id', shown ->> 'created_by_id') END,
    shown ->> 'user_id')::uuid
$$;

-- What the tree is over: a line is canonical JSON of everything an entry's row has.
CREATE OR REPLACE FUNCTION audit_line(entry audit_entries) RETURNS text
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT canonical_json(jsonb_build_object(
    'action', entry.action, 'actor', entry.actor_id, 'at', log_moment(entry.at), 'claim', entry.claim_id,
    'content', encode(entry.content_hash, 'hex'), 'id', entry.id, 'subject', entry.subject_id,
    'type', entry.subject_type, 'v', 1))
$$;

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

CREATE OR REPLACE FUNCTION checkpoint_is_true() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.size > log_size(NEW.log) OR NEW.root IS DISTINCT FROM log_root(NEW.log, NEW.size)
     OR NOT starts_with(NEW.note, concat((SELECT origin FROM logs WHERE name = NEW.log), E'\n', NEW.size, E'\n',
                                         encode(NEW.root, 'base64'), E'\n')) THEN
    PERFORM refuse('log_checkpoints_true', format('the checkpoint of size %s is not of this log', NEW.size));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER log_checkpoints_true BEFORE INSERT ON log_checkpoints
  FOR EACH ROW EXECUTE FUNCTION checkpoint_is_true();

CREATE OR REPLACE FUNCTION claim_of(relation text, shown jsonb) RETURNS uuid
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    CASE WHEN relation = 'claims' THEN shown ->> 'id' ELSE shown ->> 'claim_id' END::uuid,
    CASE WHEN shown ->> 'revision_id' IS NOT NULL
         THEN (SELECT claim_id FROM claim_revisions WHERE id = (shown ->> 'revision_id')::uuid) END)
$$;

CREATE OR REPLACE FUNCTION largest_power_below(n bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE power bigint := 1;
BEGIN
  WHILE power * 2 < n LOOP power := power * 2; END LOOP;
  RETURN power;
END $$;

-- Gives entries their places, and keeps the hash of every subtree that they complete. One writer at a time; whoever
-- writes entries does not wait for it.
CREATE OR REPLACE FUNCTION log_append(which log_name, at_most int) RETURNS bigint
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

-- That the tree of `earlier` leaves is the beginning of that of `later`: RFC 9162, section 2.1.4.
CREATE OR REPLACE FUNCTION log_consistency_proof(which log_name, earlier bigint, later bigint) RETURNS bytea[]
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

-- The hashes from the leaf's neighbour up: RFC 9162, section 2.1.3.
CREATE OR REPLACE FUNCTION log_inclusion_proof(which log_name, leaf bigint, size bigint) RETURNS bytea[]
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

CREATE OR REPLACE FUNCTION log_lock() RETURNS void LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
  SELECT pg_advisory_lock(hashtextextended('verbatim logs', 0))
$$;

-- A moment as the logs write it.
CREATE OR REPLACE FUNCTION log_moment(moment timestamptz) RETURNS text
  LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE OR REPLACE FUNCTION log_node_hash(left_hash bytea, right_hash bytea) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$ SELECT sha256('\x01'::bytea || left_hash || right_hash) $$;

-- Hash of the tree over the leaves from start on, `leaves` many, where start is where such a tree begins in a larger one.
CREATE OR REPLACE FUNCTION log_range_hash(which log_name, start bigint, leaves bigint) RETURNS bytea
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

CREATE OR REPLACE FUNCTION log_root(which log_name, size bigint) RETURNS bytea
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$ SELECT log_range_hash(which, 0, size) $$;

CREATE OR REPLACE FUNCTION log_size(which log_name) RETURNS bigint
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce((SELECT index + 1 FROM log_leaves WHERE log = which ORDER BY index DESC LIMIT 1), 0)
$$;

CREATE OR REPLACE FUNCTION log_unlock() RETURNS void LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
  SELECT pg_advisory_unlock(hashtextextended('verbatim logs', 0))
$$;

-- 32 bytes of which 244 bits are random, from the generator of the server's strongest kind.
CREATE OR REPLACE FUNCTION new_salt() RETURNS bytea LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
  SELECT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;

CREATE OR REPLACE FUNCTION public_log_consistency_proof(earlier bigint, later bigint) RETURNS bytea[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT log_consistency_proof('PUBLIC', earlier, later)
$$;

-- For the public, of its own log alone.
CREATE OR REPLACE FUNCTION public_log_inclusion_proof(leaf bigint, size bigint) RETURNS bytea[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT log_inclusion_proof('PUBLIC', leaf, size)
$$;

CREATE OR REPLACE FUNCTION public_log_line(entry public_log_entries) RETURNS text
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT canonical_json(jsonb_build_object(
    'at', log_moment(entry.at), 'claim', entry.claim_id, 'content', encode(entry.content_hash, 'hex'),
    'id', entry.id, 'kind', entry.kind, 'number', entry.publication_number, 'v', 1))
$$;

-- Arguments: the kind of thing that a row is, and the columns whose values never go into a log (secrets, and texts that
-- the row's own hash stands for). Their names do, when they change. A change of version and updated_at alone is none.
CREATE OR REPLACE FUNCTION write_audit_entry() RETURNS trigger
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
  IF TG_OP <> 'INSERT' AND is_removing() THEN
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

CREATE OR REPLACE TRIGGER api_keys_audit AFTER INSERT OR UPDATE OR DELETE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('API_KEY', '{secret_hash}');

CREATE OR REPLACE TRIGGER appearances_audit AFTER INSERT OR UPDATE OR DELETE ON appearances
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('APPEARANCE', '{}');

CREATE OR REPLACE TRIGGER blind_verdicts_audit AFTER INSERT OR UPDATE OR DELETE ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('BLIND_VERDICT', '{rating_id,rationale}');

CREATE OR REPLACE TRIGGER change_request_steps_audit AFTER INSERT OR UPDATE OR DELETE ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CHANGE_REQUEST_STEP', '{}');

CREATE OR REPLACE TRIGGER change_requests_audit AFTER INSERT OR UPDATE OR DELETE ON change_requests
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CHANGE_REQUEST', '{}');

CREATE OR REPLACE TRIGGER claim_links_audit AFTER INSERT OR UPDATE OR DELETE ON claim_links
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CLAIM_LINK', '{}');

CREATE OR REPLACE TRIGGER claim_revisions_audit AFTER INSERT OR UPDATE OR DELETE ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('REVISION', '{}');

CREATE OR REPLACE TRIGGER claimants_audit AFTER INSERT OR UPDATE OR DELETE ON claimants
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CLAIMANT', '{}');

CREATE OR REPLACE TRIGGER claims_audit AFTER INSERT OR UPDATE OR DELETE ON claims
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('CLAIM', '{}');

CREATE OR REPLACE TRIGGER evidence_audit AFTER INSERT OR UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('EVIDENCE', '{}');

CREATE OR REPLACE TRIGGER finding_dismissals_audit AFTER INSERT OR UPDATE OR DELETE ON finding_dismissals
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('FINDING_DISMISSAL', '{}');

CREATE OR REPLACE TRIGGER invitations_audit AFTER INSERT OR UPDATE OR DELETE ON invitations
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('INVITATION', '{token_sha256}');

CREATE OR REPLACE TRIGGER log_keys_audit AFTER INSERT OR UPDATE OR DELETE ON log_keys
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('LOG_KEY', '{}');

CREATE OR REPLACE TRIGGER password_resets_audit AFTER INSERT OR UPDATE OR DELETE ON password_resets
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('PASSWORD_RESET', '{token_sha256}');

CREATE OR REPLACE TRIGGER publications_audit AFTER INSERT OR UPDATE OR DELETE ON publications
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('PUBLICATION', '{content}');

CREATE OR REPLACE TRIGGER rating_scales_audit AFTER INSERT OR UPDATE OR DELETE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('RATING_SCALE', '{}');

CREATE OR REPLACE TRIGGER ratings_audit AFTER INSERT OR UPDATE OR DELETE ON ratings
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('RATING', '{}');

CREATE OR REPLACE TRIGGER reviews_audit AFTER INSERT OR UPDATE OR DELETE ON reviews
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('REVIEW', '{content}');

CREATE OR REPLACE TRIGGER revision_topics_audit AFTER INSERT OR UPDATE OR DELETE ON revision_topics
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('REVISION_TOPIC', '{}');

CREATE OR REPLACE TRIGGER sessions_audit AFTER INSERT OR UPDATE OR DELETE ON sessions
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SESSION', '{}');

CREATE OR REPLACE TRIGGER snapshots_audit AFTER INSERT OR UPDATE OR DELETE ON snapshots
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SNAPSHOT', '{text,original_bytes}');

CREATE OR REPLACE TRIGGER sources_audit AFTER INSERT OR UPDATE OR DELETE ON sources
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SOURCE', '{}');

CREATE OR REPLACE TRIGGER spans_audit AFTER INSERT OR UPDATE OR DELETE ON spans
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('SPAN', '{}');

CREATE OR REPLACE TRIGGER tombstones_audit AFTER INSERT OR UPDATE OR DELETE ON tombstones
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('TOMBSTONE', '{}');

CREATE OR REPLACE TRIGGER topics_audit AFTER INSERT OR UPDATE OR DELETE ON topics
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('TOPIC', '{}');

CREATE OR REPLACE TRIGGER users_audit AFTER INSERT OR UPDATE OR DELETE ON users
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('PERSON', '{password_hash}');

CREATE OR REPLACE TRIGGER verification_moves_audit AFTER INSERT OR UPDATE OR DELETE ON verification_moves
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('VERIFICATION_MOVE', '{}');

CREATE OR REPLACE TRIGGER withholdings_audit AFTER INSERT OR UPDATE OR DELETE ON withholdings
  FOR EACH ROW EXECUTE FUNCTION write_audit_entry('WITHHOLDING', '{}');

-- The people who have seen a link through which the account was made or its password reset: each of them could have
-- used it.
CREATE OR REPLACE FUNCTION account_link_seen_by(person uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(array_agg(DISTINCT seen_by), '{}')
    FROM (SELECT invited_by_id AS seen_by FROM invitations WHERE accepted_by_id = person
          UNION SELECT reset_by_id FROM password_resets WHERE user_id = person AND used_at IS NOT NULL) AS links
$$;

-- Whoever is disabled, or may review no longer, approves nothing that is not published yet.
CREATE OR REPLACE FUNCTION approvals_fall() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM count_approvals(
    ARRAY(SELECT id FROM claims WHERE NEW.id = ANY (approver_ids) AND revision_number IS DISTINCT FROM published_number),
    coalesce(nullif(current_setting('verbatim.actor', true), '')::uuid, NEW.updated_by_id));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER users_approvals_fall AFTER UPDATE OF role, disabled_at ON users FOR EACH ROW
  WHEN (OLD.role IS DISTINCT FROM NEW.role OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at)
  EXECUTE FUNCTION approvals_fall();

-- An invitation works once, and what became of it stays so; a removal takes its address away.
CREATE OR REPLACE FUNCTION invitation_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL) AND NOT is_removing() THEN
    PERFORM refuse('invitations_end_once', 'the invitation was accepted or withdrawn already');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER invitations_end_once BEFORE UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION invitation_ends_once();

CREATE OR REPLACE FUNCTION password_reset_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    PERFORM refuse('password_resets_end_once', 'the link for a new password was used already');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER password_resets_end_once BEFORE UPDATE ON password_resets
  FOR EACH ROW EXECUTE FUNCTION password_reset_ends_once();

-- Whether somebody is active and has a role whose people may do an operation.
CREATE OR REPLACE FUNCTION person_may(person uuid, operation text) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM users WHERE id = person AND disabled_at IS NULL AND role_may(role, operation))
$$;

-- Written by `npm run sql:generate` from packages/shared/src/roles.ts: change it there.
-- Whether the policy table lets a role do an operation. One that it does not name is nobody's.
CREATE OR REPLACE FUNCTION role_may(role role, operation text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE operation
    WHEN 'desk.read' THEN role IN ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'self.manage' THEN role IN ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'source.write' THEN role IN ('EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'claim.edit' THEN role IN ('EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'claim.review' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'claim.publish' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'claim.withhold' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'claim.assign' THEN role IN ('EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'topics.manage' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'ratings.manage' THEN role IN ('ADMIN')
    WHEN 'people.manage' THEN role IN ('ADMIN')
    WHEN 'keys.manage' THEN role IN ('ADMIN')
    WHEN 'log.read' THEN role IN ('ADMIN')
    WHEN 'content.remove' THEN role IN ('ADMIN')
    ELSE false END
$$;

-- Takes the row of public_state first: what the public sees changes one transaction after the other, and the number
-- tells whoever keeps answers that they are old.
CREATE OR REPLACE FUNCTION public_claim_is_listed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  state bigint;
  before public_claims := CASE WHEN TG_OP <> 'INSERT' THEN OLD END;
  after public_claims := CASE WHEN TG_OP <> 'DELETE' THEN NEW END;
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp() RETURNING version INTO state;
  PERFORM pg_notify('public_changed', state::text);
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM public_claim_facets WHERE claim_id = before.id;
    PERFORM public_count(before, -1);
    DELETE FROM public_claim_counts k USING public_facets_of(before) AS f
     WHERE k.facet = f.facet AND k.value = f.value AND k.claims = 0;
    DELETE FROM public_claim_periods k USING public_periods_of(before) AS p
     WHERE k.dated = p.dated AND k.period = p.period AND k.begins = p.begins AND k.claims = 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO public_claim_facets SELECT * FROM public_lines_of(after);
    PERFORM public_count(after, 1);
  END IF;
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT * FROM public_facets_of(before) UNION SELECT * FROM public_facets_of(after)) AS named;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER public_claims_listed AFTER INSERT OR UPDATE OR DELETE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_listed();

CREATE OR REPLACE FUNCTION public_claim_is_prepared() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.rating_key := NEW.rating ->> 'key';
  NEW.evidence_text := public_evidence_text_of(NEW);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER public_claims_prepared BEFORE INSERT OR UPDATE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_prepared();

-- A claim that is withheld or removed has no text, so no words, and no line here. Words that stay as they are, in a
-- retraction or another rating, are not written again.
CREATE OR REPLACE FUNCTION public_claim_is_searched() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE words tsvector := public_search_vector(NEW);
BEGIN
  IF words IS NULL THEN
    DELETE FROM public_claim_words WHERE claim_id = NEW.id;
  ELSE
    INSERT INTO public_claim_words AS kept (claim_id, search) VALUES (NEW.id, words)
    ON CONFLICT (claim_id) DO UPDATE SET search = excluded.search WHERE kept.search <> excluded.search;
  END IF;
  RETURN NULL;
END $$;

-- By its name after public_claims_listed, which takes the row of public_state first.
CREATE OR REPLACE TRIGGER public_claims_searched AFTER INSERT OR UPDATE ON public_claims
  FOR EACH ROW EXECUTE FUNCTION public_claim_is_searched();

CREATE OR REPLACE FUNCTION public_count(claim public_claims, difference int) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO public_claim_counts AS kept (facet, value, publication_status, rating_key, language, claims)
  SELECT f.facet, f.value, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''), difference
    FROM (SELECT 'ALL'::public_facet AS facet, '' AS value UNION ALL SELECT * FROM public_facets_of(claim)) AS f
  ON CONFLICT (facet, value, publication_status, rating_key, language) DO UPDATE SET claims = kept.claims + excluded.claims;
  INSERT INTO public_claim_periods AS kept (dated, period, begins, publication_status, rating_key, language, claims)
  SELECT p.dated, p.period, p.begins, claim.publication_status, coalesce(claim.rating_key, ''), coalesce(claim.language, ''),
         difference
    FROM public_periods_of(claim) AS p
  ON CONFLICT (dated, period, begins, publication_status, rating_key, language)
    DO UPDATE SET claims = kept.claims + excluded.claims;
END $$;

-- Evidence names its source by the id that it has in the list of sources.
CREATE OR REPLACE FUNCTION public_evidence_text_of(claim public_claims) RETURNS public_evidence_text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_agg(ROW(
           (e -> 'id')::text, (e -> 'stance')::text, (e -> 'anchorState')::text, (e -> 'linkToWords')::text,
           (e -> 'note')::text, (e -> 'snapshotSha256')::text,
           (e #> '{selector,exact}')::text, (e #> '{selector,prefix}')::text, (e #> '{selector,suffix}')::text,
           (e #> '{selector,start}')::text, (e #> '{selector,end}')::text,
           (s -> 'id')::text, (s -> 'kind')::text, (s -> 'title')::text, (s -> 'publisher')::text, (s -> 'url')::text,
           (s -> 'language')::text, (s -> 'publishedOn')::text
         )::public_evidence_text ORDER BY place)
    FROM jsonb_array_elements(claim.evidence) WITH ORDINALITY AS evidence (e, place)
    LEFT JOIN LATERAL (SELECT s FROM jsonb_array_elements(claim.sources) AS s WHERE s -> 'id' = e -> 'sourceId' LIMIT 1)
      AS source ON true
$$;

CREATE OR REPLACE FUNCTION public_facets_of(claim public_claims) RETURNS TABLE (facet public_facet, value text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT 'CLAIMANT'::public_facet, claim.claimant_id::text WHERE claim.claimant_id IS NOT NULL
  UNION SELECT 'TOPIC', each ->> 'id' FROM jsonb_array_elements(claim.topics) AS each
  UNION SELECT 'SOURCE', source ->> 'id' FROM public_sources_of(claim) AS source
  UNION SELECT 'PUBLISHER', source ->> 'publisher' FROM public_sources_of(claim) AS source
         WHERE source ->> 'publisher' IS NOT NULL
$$;

-- The lines of a claim in the lists.
CREATE OR REPLACE FUNCTION public_lines_of(claim public_claims) RETURNS SETOF public_claim_facets
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT f.facet, f.value, claim.id, claim.published_at, claim.updated_at, claim.claimed_on, claim.publication_status,
         claim.rating_key, claim.language
    FROM public_facets_of(claim) AS f
$$;

-- Makes lists, counts and names of public_claims again.
CREATE OR REPLACE FUNCTION public_list_again() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE public_state SET version = version + 1, changed_at = clock_timestamp();
  DELETE FROM public_claim_facets;
  DELETE FROM public_sources;
  DELETE FROM public_claimants;
  DELETE FROM public_topics;
  INSERT INTO public_claim_facets SELECT l.* FROM public_claims c CROSS JOIN LATERAL public_lines_of(c) AS l;
  PERFORM public_recount();
  PERFORM public_refresh_named(named.facet, named.value)
    FROM (SELECT DISTINCT facet, value FROM public_claim_facets WHERE facet <> 'PUBLISHER') AS named;
END $$;

-- The months and days that a claim's dates lie in.
CREATE OR REPLACE FUNCTION public_periods_of(claim public_claims)
  RETURNS TABLE (dated public_dated, period public_period, begins date) LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT d.dated, p.period, date_trunc(p.period::text, d.day)::date
    FROM (VALUES ('PUBLISHED'::public_dated, claim.published_at AT TIME ZONE 'UTC'),
                 ('UPDATED', claim.updated_at AT TIME ZONE 'UTC'),
                 ('CLAIMED', claim.claimed_on::timestamp)) AS d (dated, day)
   CROSS JOIN unnest(enum_range(NULL::public_period)) AS p (period)
   WHERE d.day IS NOT NULL
$$;

-- Makes everything that is derived from public_claims anew: after rows were written past the triggers.
CREATE OR REPLACE FUNCTION public_rebuild() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM public_list_again(), public_search_again();
END $$;

-- All counts anew.
CREATE OR REPLACE FUNCTION public_recount() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM public_claim_counts;
  DELETE FROM public_claim_periods;
  INSERT INTO public_claim_counts (facet, value, publication_status, rating_key, language, claims)
  SELECT 'ALL', '', publication_status, coalesce(rating_key, ''), coalesce(language, ''), count(*)
    FROM public_claims GROUP BY 3, 4, 5
  UNION ALL
  SELECT f.facet, f.value, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claim_facets f JOIN public_claims c ON c.id = f.claim_id GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO public_claim_periods (dated, period, begins, publication_status, rating_key, language, claims)
  SELECT p.dated, p.period, p.begins, c.publication_status, coalesce(c.rating_key, ''), coalesce(c.language, ''), count(*)
    FROM public_claims c CROSS JOIN LATERAL public_periods_of(c) AS p GROUP BY 1, 2, 3, 4, 5, 6;
END $$;

-- Source, claimant or topic as the newest claim that names it has it; gone when no claim names it any more.
CREATE OR REPLACE FUNCTION public_refresh_named(wanted public_facet, named text) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  newest public_claims%ROWTYPE;
  shown jsonb;
BEGIN
  SELECT c.* INTO newest FROM public_claims c WHERE c.id = (
    SELECT f.claim_id FROM public_claim_facets f WHERE f.facet = wanted AND f.value = named
     ORDER BY f.updated_at DESC, f.claim_id DESC LIMIT 1);
  IF wanted = 'SOURCE' THEN
    IF newest.id IS NULL THEN DELETE FROM public_sources WHERE id = named::uuid; RETURN; END IF;
    SELECT source INTO shown FROM public_sources_of(newest) AS source WHERE source ->> 'id' = named;
    INSERT INTO public_sources (id, kind, title, publisher, url, language, published_on, updated_at)
    VALUES (named::uuid, (shown ->> 'kind')::source_kind, shown ->> 'title', shown ->> 'publisher', shown ->> 'url',
            shown ->> 'language', (shown ->> 'publishedOn')::date, newest.updated_at)
    ON CONFLICT (id) DO UPDATE SET
      kind = excluded.kind, title = excluded.title, publisher = excluded.publisher, url = excluded.url,
      language = excluded.language, published_on = excluded.published_on, updated_at = excluded.updated_at;
  ELSIF wanted = 'CLAIMANT' THEN
    IF newest.id IS NULL THEN DELETE FROM public_claimants WHERE id = named::uuid; RETURN; END IF;
    INSERT INTO public_claimants (id, name, updated_at) VALUES (named::uuid, newest.claimant_name, newest.updated_at)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated_at = excluded.updated_at;
  ELSIF wanted = 'TOPIC' THEN
    IF newest.id IS NULL THEN DELETE FROM public_topics WHERE id = named::uuid; RETURN; END IF;
    SELECT each INTO shown FROM jsonb_array_elements(newest.topics) AS each WHERE each ->> 'id' = named LIMIT 1;
    INSERT INTO public_topics (id, name, slug, updated_at)
    VALUES (named::uuid, shown ->> 'name', shown ->> 'slug', newest.updated_at)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, slug = excluded.slug, updated_at = excluded.updated_at;
  END IF;
END $$;

-- All words anew.
CREATE OR REPLACE FUNCTION public_search_again() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM public_claim_words;
  INSERT INTO public_claim_words (claim_id, search)
  SELECT c.id, w.words FROM public_claims c CROSS JOIN LATERAL public_search_vector(c) AS w (words) WHERE w.words IS NOT NULL;
END $$;

-- Claim (A), claimant and topics (B), quotations and titles of sources (C), rationale (D). The claim's own words and all
-- names are there unstemmed too, so that they are found by whoever does not know the language.
CREATE OR REPLACE FUNCTION public_search_vector(claim public_claims) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN claim.text IS NOT NULL THEN
      setweight(to_tsvector(text_search_config(claim.language), search_text(claim.text)), 'A')
   || setweight(to_tsvector('pg_catalog.simple', search_text(claim.text)), 'A')
   || setweight(to_tsvector('pg_catalog.simple',
        search_text(coalesce(claim.claimant_name, '') || ' ' || public_words(claim.topics, '{name}'))), 'B')
   || setweight(to_tsvector(text_search_config(claim.language),
        search_text(public_words(claim.evidence, '{selector,exact}') || ' ' || public_words(claim.sources, '{title}'))), 'C')
   || setweight(to_tsvector(text_search_config(claim.language), search_text(left(claim.rationale, 50000))), 'D')
  END
$$;

-- Every source that a claim was checked against or appeared in, as the claim has it; the first of an id counts.
CREATE OR REPLACE FUNCTION public_sources_of(claim public_claims) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT DISTINCT ON (named.source ->> 'id') named.source
    FROM (SELECT each AS source, place FROM jsonb_array_elements(claim.sources) WITH ORDINALITY AS s (each, place)
          UNION ALL
          SELECT each -> 'source', 1000 + place
            FROM jsonb_array_elements(claim.appearances) WITH ORDINALITY AS a (each, place)) AS named
   WHERE jsonb_typeof(named.source) = 'object'
   ORDER BY named.source ->> 'id', named.place
$$;

-- A text field of every element of a list, each cut to 2,000 characters, together to 50,000: a search wants words, not books.
CREATE OR REPLACE FUNCTION public_words(list jsonb, path text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(left(string_agg(left(each #>> path, 2000), ' '), 50000), '') FROM jsonb_array_elements(list) AS each
$$;

-- Written by `npm run sql:generate` from packages/shared/src/publication-status.ts: change it there.
-- Whether one person may take down at once what the public sees.
CREATE OR REPLACE FUNCTION can_be_withheld(status publication_status) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT status IN ('PUBLISHED', 'CORRECTED')
$$;

-- What the public sees of a claim, by its newest publication, whether that was taken down or removed, and whether the
-- claim was ever corrected: published again after that, it is shown as corrected.
CREATE OR REPLACE FUNCTION claim_publication_status(claim uuid) RETURNS publication_status
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce(
    (SELECT CASE
              WHEN p.content = '{}'
                OR EXISTS (SELECT FROM withholdings w WHERE w.claim_id = claim AND w.publication_number = p.number)
                THEN 'WITHHELD'
              WHEN p.kind = 'RETRACTION' THEN 'RETRACTED'
              WHEN EXISTS (SELECT FROM publications c WHERE c.claim_id = claim AND c.kind = 'CORRECTION') THEN 'CORRECTED'
              ELSE 'PUBLISHED' END
       FROM publications p WHERE p.claim_id = claim ORDER BY p.number DESC LIMIT 1),
    'UNPUBLISHED')::publication_status
$$;

-- Refuses a publication unless it is of a claim's approved newest revision, which is not published yet, by somebody who
-- may publish, and each contributor's part is approved.
CREATE OR REPLACE FUNCTION expect_publication(revision uuid, publisher uuid) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
                  WHERE r.id = revision AND c.verification_status = 'APPROVED') THEN
    PERFORM refuse('publications_newest_approved', 'only the newest revision, while approved, can be published');
  END IF;
  IF EXISTS (SELECT FROM publications WHERE revision_id = revision) THEN
    PERFORM refuse('publications_once', 'the revision is published already');
  END IF;
  IF NOT person_may(publisher, 'claim.publish') THEN
    PERFORM refuse('publications_by_reviewer', 'whoever publishes has no role to, or is disabled');
  END IF;
  IF NOT revision_is_approved(revision) THEN
    PERFORM refuse('publications_approved_by_active',
                   'somebody else, who is still active, must have approved what each contributor wrote');
  END IF;
END $$;

-- Takes a claim's words out of the public tables; that it is withheld stays.
CREATE OR REPLACE FUNCTION hide_claim(claim uuid, moment timestamptz) RETURNS void
  LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE public_publications
     SET public_note = NULL, content = NULL, rating = NULL, content_sha256 = NULL, changed = '{}'
   WHERE claim_id = claim;
  UPDATE public_claims
     SET publication_status = 'WITHHELD', text = NULL, language = NULL, claimant_id = NULL, claimant_name = NULL,
         claimed_on = NULL, rating = NULL, rationale = NULL, public_note = NULL,
         sources = '[]', evidence = '[]', appearances = '[]', topics = '[]', updated_at = moment
   WHERE id = claim;
$$;

-- What the hash of a public log entry is over: all that the public is served of a publication.
CREATE OR REPLACE FUNCTION public_record(content jsonb, public_note text) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT content || jsonb_build_object('publicNote', public_note)
$$;

-- A scale as it stands today, for the public; the ratings of claims stay as they were approved.
CREATE OR REPLACE FUNCTION public_refresh_ratings(scale uuid) RETURNS void
  LANGUAGE sql SET search_path FROM CURRENT AS $$
  INSERT INTO public_ratings (id, scale, key, name, value, ordinal, colour, icon, explanation, is_retired)
  SELECT r.id, public_scale(r.scale_id), r.key, r.name, r.value, r.ordinal, r.colour, r.icon, r.explanation,
         r.retired_at IS NOT NULL
    FROM ratings r
   WHERE r.scale_id = scale
  ON CONFLICT (id) DO UPDATE SET
    scale = excluded.scale, key = excluded.key, name = excluded.name, value = excluded.value, ordinal = excluded.ordinal,
    colour = excluded.colour, icon = excluded.icon, explanation = excluded.explanation, is_retired = excluded.is_retired
$$;

CREATE OR REPLACE FUNCTION public_scale(scale uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object('name', s.name, 'best', max(r.value), 'worst', min(r.value))
    FROM rating_scales s LEFT JOIN ratings r ON r.scale_id = s.id AND r.retired_at IS NULL
   WHERE s.id = scale GROUP BY s.id
$$;

-- A publication is one that may be made, of the kind and with the note that the revision proposes, and its content is the
-- very one that was approved.
CREATE OR REPLACE FUNCTION publication_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  claim claims%ROWTYPE;
  revision claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT * INTO revision FROM claim_revisions WHERE id = NEW.revision_id;
  PERFORM expect_publication(NEW.revision_id, NEW.published_by_id);
  IF revision.proposes IS DISTINCT FROM NEW.kind OR revision.public_note IS DISTINCT FROM NEW.public_note THEN
    PERFORM refuse('publications_as_approved', 'the publication must be of the kind and carry the note that were approved');
  END IF;
  -- What was withheld may be published again, but only as it was shown: a change is a correction and says so.
  IF NEW.kind = 'PUBLICATION' AND claim.publication_status = 'WITHHELD' THEN
    IF NOT revisions_say_the_same(
         NEW.revision_id,
         (SELECT revision_id FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1)) THEN
      PERFORM refuse('publications_again_as_shown', 'what was withheld is published again as it was, or corrected');
    END IF;
  ELSIF (NEW.number = 1) IS DISTINCT FROM (NEW.kind = 'PUBLICATION') THEN
    PERFORM refuse('publications_first_then_changes',
                   'the first publication of a claim is a PUBLICATION, each later one a CORRECTION or a RETRACTION');
  END IF;
  IF NOT EXISTS (SELECT FROM approvals_of(NEW.revision_id) v
                  WHERE v.id = NEW.review_id AND v.content = NEW.content AND v.content_sha256 = NEW.content_sha256) THEN
    PERFORM refuse('publications_content_as_approved', 'the published content must be the one that was approved');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER publications_due BEFORE INSERT ON publications
  FOR EACH ROW EXECUTE FUNCTION publication_is_due();

-- Publishes the approved newest revision of a claim, as it proposes: what was approved, to the key. The one way into
-- `publications`, the public tables and the public log. The caller changes the claim's row afterwards, in the same
-- transaction. Gives the publication's id.
CREATE OR REPLACE FUNCTION publish(claim uuid, publisher uuid) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  revision claim_revisions%ROWTYPE;
  approval reviews%ROWTYPE;
  publication publications%ROWTYPE;
BEGIN
  PERFORM FROM claims WHERE id = claim FOR UPDATE;
  SELECT * INTO revision FROM claim_revisions WHERE claim_id = claim ORDER BY number DESC LIMIT 1;
  SELECT * INTO approval FROM approvals_of(revision.id) v
   WHERE v.reviewer_id <> revision.author_id ORDER BY v.created_at DESC, v.id DESC LIMIT 1;
  IF approval.id IS NULL THEN
    PERFORM refuse('publications_newest_approved', 'only the newest revision, while approved, can be published');
  END IF;
  INSERT INTO publications (
    claim_id, number, kind, public_note, revision_id, author_id, review_id, approved_by_id, published_by_id, published_at,
    content, content_sha256)
  VALUES (
    claim, 1 + (SELECT count(*) FROM publications p WHERE p.claim_id = claim), revision.proposes, revision.public_note,
    revision.id, revision.author_id, approval.id, approval.reviewer_id, publisher, clock_timestamp(),
    approval.content, approval.content_sha256)
  RETURNING * INTO publication;
  PERFORM show_publication(publication);
  PERFORM append_public_log_entry(publication.published_at, publication.kind::text::public_log_kind, claim,
                                  publication.number, public_record(publication.content, publication.public_note));
  RETURN publication.id;
END $$;

-- A rating as a publication has it, with the ends of its scale.
CREATE OR REPLACE FUNCTION rating_content(rating uuid) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'id', r.id, 'key', r.key, 'name', r.name, 'value', r.value, 'colour', r.colour, 'icon', r.icon,
    'explanation', r.explanation, 'scale', public_scale(r.scale_id))
    FROM ratings r WHERE r.id = rating
$$;

-- All that the public is served of a revision: complete in itself, so that no later change of a source, a claimant, a
-- topic or a rating changes what was approved. What a publication contains is decided here and nowhere else.
-- `anchors` has an element for each piece of evidence, in order: anchorState and linkToWords.
CREATE OR REPLACE FUNCTION revision_content(revision uuid, anchors jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'id', r.claim_id,
    'text', r.text,
    'language', r.language,
    'claimant', (SELECT jsonb_build_object('id', m.id, 'name', m.name) FROM claimants m WHERE m.id = r.claimant_id),
    'claimedOn', r.claimed_on,
    'rating', rating_content(r.rating_id),
    'rationale', r.rationale,
    'topics', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'slug', t.slug) ORDER BY x.ordinal)
        FROM revision_topics x JOIN topics t ON t.id = x.topic_id WHERE x.revision_id = r.id), '[]'),
    'sources', coalesce((
      SELECT jsonb_agg(source_content(o) ORDER BY used.ordinal)
        FROM (SELECT n.source_id, min(e.ordinal) AS ordinal
                FROM evidence e JOIN spans s ON s.id = e.span_id JOIN snapshots n ON n.id = s.snapshot_id
               WHERE e.revision_id = r.id GROUP BY n.source_id) AS used
        JOIN sources o ON o.id = used.source_id), '[]'),
    'evidence', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
               'id', e.id, 'stance', e.stance, 'note', e.note, 'sourceId', n.source_id, 'snapshotSha256', n.sha256,
               'selector', span_content(s),
               'anchorState', anchors -> e.ordinal -> 'anchorState',
               'linkToWords', anchors -> e.ordinal -> 'linkToWords') ORDER BY e.ordinal)
        FROM evidence e JOIN spans s ON s.id = e.span_id JOIN snapshots n ON n.id = s.snapshot_id
       WHERE e.revision_id = r.id), '[]'),
    'appearances', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
               'url', coalesce(a.url, o.url), 'source', CASE WHEN o.id IS NOT NULL THEN source_content(o) END,
               'selector', span_content(s), 'snapshotSha256', n.sha256) ORDER BY a.ordinal)
        FROM appearances a
        LEFT JOIN sources o ON o.id = a.source_id
        LEFT JOIN spans s ON s.id = a.span_id
        LEFT JOIN snapshots n ON n.id = s.snapshot_id
       WHERE a.revision_id = r.id), '[]'))
    FROM claim_revisions r WHERE r.id = revision
$$;

-- Whether two revisions say the same in everything that the public reads.
CREATE OR REPLACE FUNCTION revisions_say_the_same(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
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

-- A scale that the public has seen is shown as it stands today. The argument is the column that names the scale.
CREATE OR REPLACE FUNCTION scale_stays_public() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  changed uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  state bigint;
BEGIN
  IF EXISTS (SELECT FROM public_ratings p JOIN ratings r ON r.id = p.id WHERE r.scale_id = changed) THEN
    UPDATE public_state SET version = version + 1, changed_at = clock_timestamp() RETURNING version INTO state;
    PERFORM pg_notify('public_changed', state::text);
    PERFORM public_refresh_ratings(changed);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER ratings_stay_public AFTER INSERT OR UPDATE ON ratings
  FOR EACH ROW EXECUTE FUNCTION scale_stays_public('scale_id');

CREATE OR REPLACE TRIGGER rating_scales_stay_public AFTER UPDATE ON rating_scales
  FOR EACH ROW EXECUTE FUNCTION scale_stays_public('id');

-- Copies a publication into the public tables: all that is served of a claim, complete in itself.
CREATE OR REPLACE FUNCTION show_publication(publication publications) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  shown jsonb := publication.content;
  earlier jsonb := (SELECT p.content FROM public_publications p
                     WHERE p.claim_id = publication.claim_id AND p.number = publication.number - 1);
  -- Published again after it was withheld, a corrected claim still carries the note of its newest correction.
  note text := coalesce(publication.public_note, (
    SELECT p.public_note FROM publications p
     WHERE p.claim_id = publication.claim_id AND p.kind = 'CORRECTION' ORDER BY p.number DESC LIMIT 1));
BEGIN
  INSERT INTO public_publications (
    id, claim_id, number, kind, public_note, published_at, content, rating, content_sha256, changed)
  VALUES (
    publication.id, publication.claim_id, publication.number, publication.kind, publication.public_note,
    publication.published_at, shown, shown -> 'rating', publication.content_sha256,
    ARRAY(SELECT key FROM jsonb_object_keys(shown) AS key
           WHERE shown -> key IS DISTINCT FROM earlier -> key ORDER BY key));
  PERFORM public_refresh_ratings((SELECT scale_id FROM ratings WHERE id = (shown #>> '{rating,id}')::uuid));
  INSERT INTO public_claims (
    id, publication_status, text, language, claimant_id, claimant_name, claimed_on, rating, rationale, public_note,
    sources, evidence, appearances, topics, published_at, updated_at)
  VALUES (
    publication.claim_id, claim_publication_status(publication.claim_id), shown ->> 'text', shown ->> 'language',
    (shown #>> '{claimant,id}')::uuid, shown #>> '{claimant,name}', (shown ->> 'claimedOn')::date,
    shown -> 'rating', shown ->> 'rationale', note,
    shown -> 'sources', shown -> 'evidence', shown -> 'appearances', shown -> 'topics',
    publication.published_at, publication.published_at)
  ON CONFLICT (id) DO UPDATE SET
    publication_status = excluded.publication_status, text = excluded.text, language = excluded.language,
    claimant_id = excluded.claimant_id, claimant_name = excluded.claimant_name, claimed_on = excluded.claimed_on,
    rating = excluded.rating, rationale = excluded.rationale, public_note = excluded.public_note,
    sources = excluded.sources, evidence = excluded.evidence, appearances = excluded.appearances,
    topics = excluded.topics, updated_at = excluded.updated_at;
END $$;

-- A source as a publication has it.
CREATE OR REPLACE FUNCTION source_content(source sources) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT jsonb_build_object(
    'id', source.id, 'kind', source.kind, 'title', source.title, 'publisher', source.publisher, 'url', source.url,
    'language', source.language, 'publishedOn', source.published_on)
$$;

-- Quoted words with their place, as a publication has them; null for no span.
CREATE OR REPLACE FUNCTION span_content(span spans) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN span.id IS NOT NULL THEN jsonb_build_object(
    'exact', span.exact, 'prefix', span.prefix, 'suffix', span.suffix,
    'start', span.start_position, 'end', span.end_position) END
$$;

-- Takes a published claim down at once, on one person's word. The caller changes the claim's row afterwards, in the same
-- transaction.
CREATE OR REPLACE FUNCTION withhold(claim uuid, withheld_by uuid, reason text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE moment timestamptz := clock_timestamp();
BEGIN
  PERFORM FROM claims WHERE id = claim FOR UPDATE;
  INSERT INTO withholdings (claim_id, publication_number, withheld_by_id, reason, created_at)
  VALUES (claim, coalesce((SELECT max(number) FROM publications WHERE claim_id = claim), 0), withheld_by, reason, moment);
  PERFORM hide_claim(claim, moment);
  PERFORM append_public_log_entry(moment, 'WITHHOLDING', claim, NULL, NULL);
END $$;

CREATE OR REPLACE FUNCTION withholding_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE status publication_status := claim_publication_status(NEW.claim_id);
BEGIN
  IF NOT person_may(NEW.withheld_by_id, 'claim.withhold') THEN
    PERFORM refuse('withholdings_by_reviewer', 'whoever withholds has no role to, or is disabled');
  END IF;
  IF NOT can_be_withheld(status) THEN
    PERFORM refuse('withholdings_of_published', format('only a published claim can be withheld; this one is %s', status));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER withholdings_due BEFORE INSERT ON withholdings
  FOR EACH ROW EXECUTE FUNCTION withholding_is_due();

-- Claimants that no other claim has.
CREATE OR REPLACE FUNCTION claimants_of_alone(claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT DISTINCT r.claimant_id FROM claim_revisions r
   WHERE r.claim_id = claim AND r.claimant_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM claim_revisions o WHERE o.claimant_id = r.claimant_id AND o.claim_id <> claim)
$$;

-- Whether this transaction is removing content lawfully. Only the tombstones' trigger writes the row that says so.
CREATE OR REPLACE FUNCTION is_removing() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM removals_in_progress WHERE xact = pg_current_xact_id_if_assigned()::text::bigint)
$$;

-- A lawful removal takes content away from rows that are otherwise immutable; nothing else may.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'UPDATE' AND is_removing() THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE OR REPLACE TRIGGER appearances_immutable BEFORE UPDATE OR DELETE ON appearances
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER appearances_not_truncated BEFORE TRUNCATE ON appearances
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER blind_verdicts_immutable BEFORE UPDATE OR DELETE ON blind_verdicts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER blind_verdicts_not_truncated BEFORE TRUNCATE ON blind_verdicts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER change_request_steps_immutable BEFORE UPDATE OR DELETE ON change_request_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER change_request_steps_not_truncated BEFORE TRUNCATE ON change_request_steps
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER claim_revisions_immutable BEFORE UPDATE OR DELETE ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER claim_revisions_not_truncated BEFORE TRUNCATE ON claim_revisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER evidence_immutable BEFORE UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER evidence_not_truncated BEFORE TRUNCATE ON evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER publications_immutable BEFORE UPDATE OR DELETE ON publications
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER publications_not_truncated BEFORE TRUNCATE ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER reviews_immutable BEFORE UPDATE OR DELETE ON reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER reviews_not_truncated BEFORE TRUNCATE ON reviews
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER revision_topics_immutable BEFORE UPDATE OR DELETE ON revision_topics
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER revision_topics_not_truncated BEFORE TRUNCATE ON revision_topics
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER snapshots_immutable BEFORE UPDATE OR DELETE ON snapshots
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER snapshots_not_truncated BEFORE TRUNCATE ON snapshots
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER spans_immutable BEFORE UPDATE OR DELETE ON spans
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER spans_not_truncated BEFORE TRUNCATE ON spans
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER verification_moves_immutable BEFORE UPDATE OR DELETE ON verification_moves
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER verification_moves_not_truncated BEFORE TRUNCATE ON verification_moves
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER withholdings_immutable BEFORE UPDATE OR DELETE ON withholdings
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER withholdings_not_truncated BEFORE TRUNCATE ON withholdings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Salts and contents are erased by a lawful removal; they are never changed.
CREATE OR REPLACE FUNCTION refuse_change_but_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'DELETE' AND is_removing() THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE OR REPLACE TRIGGER audit_contents_immutable BEFORE UPDATE OR DELETE ON audit_contents
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_removal();

CREATE OR REPLACE TRIGGER public_log_salts_immutable BEFORE UPDATE OR DELETE ON public_log_salts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_removal();

-- No removal reaches a line, a place in the tree or a checkpoint.
CREATE OR REPLACE FUNCTION refuse_every_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE OR REPLACE TRIGGER audit_contents_not_truncated BEFORE TRUNCATE ON audit_contents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER audit_entries_immutable BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER audit_entries_not_truncated BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_checkpoints_immutable BEFORE UPDATE OR DELETE ON log_checkpoints
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_checkpoints_not_truncated BEFORE TRUNCATE ON log_checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_keys_immutable BEFORE UPDATE OR DELETE ON log_keys
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_keys_not_truncated BEFORE TRUNCATE ON log_keys
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_leaves_immutable BEFORE UPDATE OR DELETE ON log_leaves
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_leaves_not_truncated BEFORE TRUNCATE ON log_leaves
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_nodes_immutable BEFORE UPDATE OR DELETE ON log_nodes
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER log_nodes_not_truncated BEFORE TRUNCATE ON log_nodes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER logs_immutable BEFORE UPDATE OR DELETE ON logs
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER logs_not_truncated BEFORE TRUNCATE ON logs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER public_log_entries_immutable BEFORE UPDATE OR DELETE ON public_log_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER public_log_entries_not_truncated BEFORE TRUNCATE ON public_log_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER public_log_salts_not_truncated BEFORE TRUNCATE ON public_log_salts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER tombstones_immutable BEFORE UPDATE OR DELETE ON tombstones
  FOR EACH ROW EXECUTE FUNCTION refuse_every_change();

CREATE OR REPLACE TRIGGER tombstones_not_truncated BEFORE TRUNCATE ON tombstones
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_every_change();

-- Says which entries lose their contents, before the tombstone's own entry is written.
CREATE OR REPLACE FUNCTION tombstone_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE is_there boolean;
BEGIN
  IF NOT person_may(NEW.removed_by_id, 'content.remove') THEN
    PERFORM refuse('tombstones_by_administrator', 'only an administrator can remove content');
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
    PERFORM refuse('tombstones_of_something', format('there is no %s with the id %s', NEW.subject_type, NEW.subject_id));
  END IF;
  NEW.entry_ids := coalesce(NEW.entry_ids, '{}');
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER tombstones_due BEFORE INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_is_due();

CREATE OR REPLACE FUNCTION tombstone_removes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  alone uuid[];
  quoting uuid[];
BEGIN
  INSERT INTO removals_in_progress (xact) VALUES (pg_current_xact_id()::text::bigint);
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
      UPDATE reviews
         SET comment = CASE WHEN comment <> '' THEN '[removed]' ELSE '' END,
             content = CASE WHEN content IS NOT NULL THEN '{}'::jsonb END,
             content_sha256 = CASE WHEN content IS NOT NULL THEN encode(sha256('{}'), 'hex') END
       WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE blind_verdicts SET rationale = '[removed]'
       WHERE revision_id IN (SELECT id FROM claim_revisions WHERE claim_id = NEW.subject_id);
      UPDATE change_request_steps SET comment = '[removed]'
       WHERE comment <> '' AND change_request_id IN (SELECT id FROM change_requests WHERE claim_id = NEW.subject_id);
      UPDATE change_requests SET message = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE claim_links SET reason = '[removed]' WHERE claim_id = NEW.subject_id OR other_id = NEW.subject_id;
      UPDATE verification_moves SET comment = '[removed]' WHERE comment <> '' AND claim_id = NEW.subject_id;
      UPDATE withholdings SET reason = '[removed]' WHERE claim_id = NEW.subject_id;
      UPDATE finding_dismissals SET finding = id::text, message = '[removed]', reason = '[removed]'
       WHERE claim_id = NEW.subject_id;
      UPDATE publications
         SET content = '{}', content_sha256 = encode(sha256('{}'), 'hex'),
             public_note = CASE WHEN public_note IS NOT NULL THEN '[removed]' END
       WHERE claim_id = NEW.subject_id;
      IF FOUND THEN
        PERFORM hide_claim(NEW.subject_id, NEW.created_at);
        PERFORM append_public_log_entry(NEW.created_at, 'REMOVAL', NEW.subject_id, NULL, NULL);
      END IF;
      UPDATE claims SET updated_at = NEW.created_at WHERE id = NEW.subject_id;
    WHEN 'SNAPSHOT' THEN
      UPDATE snapshots
         SET text = '[removed]', length = 9, sha256 = encode(sha256('[removed]'), 'hex'),
             original_bytes = '', original_sha256 = encode(sha256(''), 'hex')
       WHERE id = NEW.subject_id;
      UPDATE spans SET exact = repeat('█', end_position - start_position), prefix = '', suffix = ''
       WHERE snapshot_id = NEW.subject_id;
      -- What was published stays as it was: whoever takes that down removes the claim.
      quoting := ARRAY(SELECT r.id FROM claim_revisions r
                        WHERE NOT EXISTS (SELECT FROM publications p WHERE p.revision_id = r.id)
                          AND EXISTS (SELECT FROM spans s
                                       WHERE s.snapshot_id = NEW.subject_id
                                         AND (s.id IN (SELECT span_id FROM evidence WHERE revision_id = r.id)
                                              OR s.id IN (SELECT span_id FROM appearances WHERE revision_id = r.id))));
      UPDATE reviews SET content = '{}', content_sha256 = encode(sha256('{}'), 'hex')
       WHERE content IS NOT NULL AND revision_id = ANY (quoting);
      PERFORM count_approvals(
        ARRAY(SELECT c.id FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
               WHERE r.id = ANY (quoting) AND c.approver_ids <> '{}'), NEW.removed_by_id);
    WHEN 'PERSON' THEN
      UPDATE users
         SET name = '[removed]', email = id || '@removed.invalid', password_hash = NULL,
             session_version = session_version + 1, updated_by_id = NEW.removed_by_id, disabled_at = coalesce(disabled_at, NEW.created_at)
       WHERE id = NEW.subject_id;
      UPDATE invitations SET email = id || '@removed.invalid' WHERE accepted_by_id = NEW.subject_id;
      DELETE FROM known_devices WHERE user_id = NEW.subject_id;
  END CASE;
  DELETE FROM removals_in_progress WHERE xact = pg_current_xact_id()::text::bigint;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER tombstones_remove AFTER INSERT ON tombstones
  FOR EACH ROW EXECUTE FUNCTION tombstone_removes();

-- Holds what the checker said of a revision's evidence against what the database can know: there is one answer a piece,
-- words of the newest snapshot stand exactly, no others do unless the newest snapshot has them too, and a link to them
-- begins with the address of their source.
CREATE OR REPLACE FUNCTION anchors_are_true(revision uuid, anchors jsonb) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (
       SELECT FROM evidence e
         JOIN spans s ON s.id = e.span_id
         JOIN snapshots n ON n.id = s.snapshot_id
         JOIN sources o ON o.id = n.source_id
         LEFT JOIN jsonb_array_elements(anchors) WITH ORDINALITY AS a (said, place) ON a.place = e.ordinal + 1
        CROSS JOIN LATERAL (
          SELECT id, text FROM snapshots WHERE source_id = n.source_id ORDER BY number DESC LIMIT 1) AS newest
        WHERE e.revision_id = revision
          AND (coalesce(said ->> 'anchorState', '') NOT IN
                 ('EXACT', 'ENCODING', 'CONVENTION', 'ALTERED', 'AMBIGUOUS', 'ABSENT', 'UNDETERMINED')
               OR CASE WHEN n.id = newest.id THEN said ->> 'anchorState' <> 'EXACT'
                       ELSE said ->> 'anchorState' = 'EXACT' AND strpos(newest.text, s.exact) = 0 END
               OR (said ->> 'linkToWords' IS NULL) <> (o.url IS NULL)
               OR NOT (said ->> 'linkToWords' = o.url
                       OR starts_with(said ->> 'linkToWords', split_part(o.url, '#', 1) || '#')))) THEN
    PERFORM refuse('reviews_anchors_true', 'what is said of the evidence does not fit its source');
  END IF;
END $$;

-- A claim becomes APPROVED only where somebody else has approved each contributor's part of its newest revision. Looked
-- at when the transaction ends, so that the order within it does not matter.
CREATE OR REPLACE FUNCTION approval_is_real() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
              WHERE c.id = NEW.id AND c.verification_status = 'APPROVED' AND NOT revision_is_approved(r.id)) THEN
    PERFORM refuse('claims_approval_is_real', format(
      'claim %s is not approved: somebody else must have approved what each contributor wrote', NEW.id));
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_approval_is_real ON claims;
CREATE CONSTRAINT TRIGGER claims_approval_is_real AFTER UPDATE ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status
        OR OLD.revision_number IS DISTINCT FROM NEW.revision_number)
  EXECUTE FUNCTION approval_is_real();

-- The approvals of a revision that count, the newest of each person: by people who may still review, have asked for no
-- change since, nor has anybody else, and saw what the newest approval saw. Labels may change between two approvals; who
-- approved the old ones approves again. An approval of what was removed since counts for nothing.
CREATE OR REPLACE FUNCTION approvals_of(revision uuid) RETURNS SETOF reviews
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH counted AS (
    SELECT v.* FROM reviews v
     WHERE v.revision_id = revision AND v.decision = 'APPROVED' AND v.content ? 'text' AND person_may(v.reviewer_id, 'claim.review')
       AND NOT EXISTS (SELECT FROM reviews o WHERE o.revision_id = revision AND o.decision = 'CHANGES_REQUESTED'
                                               AND o.created_at >= v.created_at))
  SELECT DISTINCT ON (reviewer_id) * FROM counted
   WHERE content_sha256 = (SELECT content_sha256 FROM counted ORDER BY created_at DESC, id DESC LIMIT 1)
   ORDER BY reviewer_id, created_at DESC, id DESC
$$;

-- Counts the approvals of claims again, after some of them fell. A claim that is not approved any more goes back into
-- review, as a move of whoever made them fall.
CREATE OR REPLACE FUNCTION count_approvals(of_claims uuid[], by_whom uuid) RETURNS void
  LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE counted record;
BEGIN
  FOR counted IN
    SELECT c.id, r.id AS revision_id, r.number,
           c.verification_status = 'APPROVED' AND NOT revision_is_approved(r.id) AS falls
      FROM claims c JOIN claim_revisions r ON r.claim_id = c.id AND r.number = c.revision_number
     WHERE c.id = ANY (of_claims) ORDER BY c.id FOR UPDATE OF c LOOP
    IF counted.falls AND by_whom IS NULL THEN
      PERFORM refuse('claims_approvals_fall', 'approvals fall with this, so it must be said who does it');
    END IF;
    UPDATE claims
       SET verification_status = CASE WHEN counted.falls THEN 'IN_REVIEW' ELSE verification_status END,
           version = version + 1, updated_by_id = coalesce(by_whom, updated_by_id)
     WHERE id = counted.id;
    IF counted.falls THEN
      INSERT INTO verification_moves (claim_id, revision_number, from_status, to_status, actor_id, comment, voided_review_id)
      SELECT counted.id, counted.number, 'APPROVED', 'IN_REVIEW', by_whom, '', v.id
        FROM reviews v WHERE v.revision_id = counted.revision_id AND v.decision = 'APPROVED'
       ORDER BY v.created_at DESC, v.id DESC LIMIT 1;
    END IF;
  END LOOP;
END $$;

-- Refuses a verdict unless it is by somebody who may review and did not write everything alone, and of the newest
-- revision. An approval leaves no change request open.
CREATE OR REPLACE FUNCTION expect_review(revision uuid, reviewer uuid, decision review_decision) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE read claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO read FROM claim_revisions WHERE id = revision;
  IF NOT person_may(reviewer, 'claim.review') THEN
    PERFORM refuse('reviews_by_reviewer', 'the reviewer has no role to review, or is disabled');
  END IF;
  IF ARRAY(SELECT contributors_of(revision)) <@ ARRAY[reviewer] THEN
    PERFORM refuse('reviews_of_another', 'the reviewer wrote all that is new, alone');
  END IF;
  IF read.number <> (SELECT max(number) FROM claim_revisions WHERE claim_id = read.claim_id) THEN
    PERFORM refuse('reviews_of_newest', 'only the newest revision can be reviewed');
  END IF;
  IF decision = 'APPROVED' AND EXISTS (SELECT FROM change_requests q WHERE q.claim_id = read.claim_id AND NOT q.resolved) THEN
    PERFORM refuse('reviews_changes_made', 'a change request of the claim is still open');
  END IF;
END $$;

-- What is called or described otherwise today than in the content that a review approved, value by value. The words that
-- were approved are the ones that are published.
CREATE OR REPLACE FUNCTION labels_changed(review uuid) RETURNS TABLE (what text, approved text, today text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH RECURSIVE part (path, approved, today) AS (
    SELECT ARRAY[key], v.content -> key, revision_content(v.revision_id, v.content -> 'evidence') -> key
      FROM reviews v, unnest(ARRAY['rating', 'claimant', 'topics', 'sources', 'appearances']) AS key
     WHERE v.id = review AND v.content ? 'text'
    UNION ALL
    SELECT p.path || step.key, p.approved #> ARRAY[step.key], p.today #> ARRAY[step.key]
      FROM part p
     CROSS JOIN LATERAL (
       SELECT key FROM jsonb_object_keys(CASE jsonb_typeof(p.approved) WHEN 'object' THEN p.approved ELSE '{}' END) AS key
       UNION ALL
       SELECT i::text FROM generate_series(
         0, CASE jsonb_typeof(p.approved) WHEN 'array' THEN jsonb_array_length(p.approved) ELSE 0 END - 1) AS i) AS step)
  SELECT array_to_string(p.path, '.'), p.approved #>> '{}', p.today #>> '{}'
    FROM part p
   WHERE jsonb_typeof(p.approved) NOT IN ('object', 'array') AND p.approved IS DISTINCT FROM p.today
   ORDER BY p.path
$$;

-- No claim goes anywhere without a record of who moved it. Looked at when the transaction ends, so that the order
-- within it does not matter.
CREATE OR REPLACE FUNCTION move_is_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM claims c JOIN verification_moves m ON m.claim_id = c.id AND m.to_status = c.verification_status
        WHERE c.id = NEW.id AND m.xmin::text::bigint = pg_current_xact_id()::text::numeric % 4294967296) THEN
    PERFORM refuse('claims_moves_recorded', format('claim %s has moved, and nobody is recorded to have moved it', NEW.id));
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS claims_moves_recorded ON claims;
CREATE CONSTRAINT TRIGGER claims_moves_recorded AFTER UPDATE OF verification_status ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.verification_status IS DISTINCT FROM NEW.verification_status)
  EXECUTE FUNCTION move_is_recorded();

-- Who wrote what is new in a revision, each with the approvals of their part, oldest first: those of everybody else, since
-- nobody answers alone for what they wrote.
CREATE OR REPLACE FUNCTION parts_of(revision uuid) RETURNS TABLE (contributor_id uuid, approval_ids uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT contributor, coalesce(array_agg(a.id ORDER BY a.created_at, a.id) FILTER (WHERE a.id IS NOT NULL), '{}')
    FROM contributors_of(revision) AS contributor
    LEFT JOIN approvals_of(revision) a ON a.reviewer_id <> contributor
   GROUP BY contributor
$$;

-- What somebody cannot do now with the newest revision of a claim, approve it or publish it, with the name of the rule
-- that would refuse it.
CREATE OR REPLACE FUNCTION refusals_of(claim uuid, person uuid) RETURNS TABLE (action text, rule text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE newest uuid := (SELECT id FROM claim_revisions WHERE claim_id = claim ORDER BY number DESC LIMIT 1);
BEGIN
  BEGIN
    PERFORM expect_review(newest, person, 'APPROVED');
  EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS rule = CONSTRAINT_NAME;
    action := 'APPROVE';
    RETURN NEXT;
  END;
  BEGIN
    PERFORM expect_publication(newest, person);
  EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS rule = CONSTRAINT_NAME;
    action := 'PUBLISH';
    RETURN NEXT;
  END;
END $$;

-- A review is one that may be given, and the content of an approval is what the revision says now.
CREATE OR REPLACE FUNCTION review_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM expect_review(NEW.revision_id, NEW.reviewer_id, NEW.decision);
  IF NEW.decision = 'APPROVED' THEN
    PERFORM anchors_are_true(NEW.revision_id, NEW.content -> 'evidence');
    IF NEW.content IS DISTINCT FROM revision_content(NEW.revision_id, NEW.content -> 'evidence') THEN
      PERFORM refuse('reviews_content_true', 'the approved content must be that of the revision');
    END IF;
    NEW.content_sha256 := encode(sha256(convert_to(canonical_json(NEW.content), 'UTF8')), 'hex');
  END IF;
  NEW.link_seen_by_ids := account_link_seen_by(NEW.reviewer_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER reviews_due BEFORE INSERT ON reviews
  FOR EACH ROW EXECUTE FUNCTION review_is_due();

-- Whether each contributor's part is approved.
CREATE OR REPLACE FUNCTION revision_is_approved(revision uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT NOT EXISTS (SELECT FROM parts_of(revision) WHERE approval_ids = '{}')
$$;

-- A move that is recorded is one of the table, by somebody whose role has it, and the claim has gone there.
CREATE OR REPLACE FUNCTION verification_move_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE may role[] := verification_move_roles(NEW.from_status, NEW.to_status);
BEGIN
  IF may IS NULL THEN
    PERFORM refuse('verification_moves_by_the_table',
                   format('a claim does not go from %s to %s', NEW.from_status, NEW.to_status));
  END IF;
  IF NOT EXISTS (SELECT FROM users WHERE id = NEW.actor_id AND disabled_at IS NULL AND role = ANY (may)) THEN
    PERFORM refuse('verification_moves_by_role',
                   format('whoever moves the claim to %s has no role to, or is disabled', NEW.to_status));
  END IF;
  IF (SELECT verification_status FROM claims WHERE id = NEW.claim_id) IS DISTINCT FROM NEW.to_status THEN
    PERFORM refuse('verification_moves_as_the_claim', format('the claim is not %s', NEW.to_status));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER verification_moves_due BEFORE INSERT ON verification_moves
  FOR EACH ROW EXECUTE FUNCTION verification_move_is_due();

-- Written by `npm run sql:generate` from packages/shared/src/verification-status.ts: change it there.
-- Roles whose people may make a move of a claim's verification status; null where the table of moves has no such move.
CREATE OR REPLACE FUNCTION verification_move_roles(moved_from verification_status, moved_to verification_status)
  RETURNS role[] LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT (CASE moved_from::text || ' ' || moved_to::text
    WHEN 'APPROVED CHANGES_REQUESTED' THEN '{REVIEWER,ADMIN}'
    WHEN 'APPROVED IN_PROGRESS' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'APPROVED IN_REVIEW' THEN '{ADMIN}'
    WHEN 'CHANGES_REQUESTED IN_PROGRESS' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'CHANGES_REQUESTED IN_REVIEW' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'CHANGES_REQUESTED REJECTED' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'IN_PROGRESS IN_REVIEW' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'IN_PROGRESS REJECTED' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'IN_REVIEW APPROVED' THEN '{REVIEWER,ADMIN}'
    WHEN 'IN_REVIEW CHANGES_REQUESTED' THEN '{REVIEWER,ADMIN}'
    WHEN 'IN_REVIEW IN_PROGRESS' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'IN_REVIEW REJECTED' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'REJECTED IN_PROGRESS' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'UNCHECKED IN_PROGRESS' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'UNCHECKED IN_REVIEW' THEN '{EDITOR,REVIEWER,ADMIN}'
    WHEN 'UNCHECKED REJECTED' THEN '{EDITOR,REVIEWER,ADMIN}'
    END)::role[]
$$;

-- Writes one person's verdict on a revision, and with an approval what is approved: the content as it will be published.
-- `anchors` says of each piece of evidence, in order, how its words stand (anchorState) and the link to them
-- (linkToWords): the checker knows that, the database does not. Tells whether each contributor's part is approved now.
CREATE OR REPLACE FUNCTION write_review(
  revision uuid, reviewer uuid, decision review_decision, comment text, anchors jsonb, checker_version text)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE read claim_revisions%ROWTYPE;
BEGIN
  SELECT * INTO read FROM claim_revisions WHERE id = revision;
  PERFORM FROM claims WHERE id = read.claim_id FOR UPDATE;
  INSERT INTO reviews (revision_id, author_id, reviewer_id, decision, comment, content, checker_version)
  VALUES (read.id, read.author_id, reviewer, decision, comment,
          CASE WHEN decision = 'APPROVED' THEN revision_content(revision, anchors) END,
          CASE WHEN decision = 'APPROVED' THEN checker_version END);
  RETURN revision_is_approved(revision);
END $$;

CREATE OR REPLACE FUNCTION claim_is_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE with_stems regconfig := text_search_config(NEW.language);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.number < (SELECT revision_number FROM claims WHERE id = NEW.claim_id) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_documents (claim_id, part, config, words)
  VALUES (NEW.claim_id, 0, with_stems::text,
          setweight(to_tsvector(with_stems, search_text(NEW.text)), 'A')
          || setweight(to_tsvector('simple', search_text(coalesce((SELECT name FROM claimants WHERE id = NEW.claimant_id), ''))), 'B')
          || setweight(to_tsvector(with_stems, search_text(NEW.rationale)), 'C'))
  ON CONFLICT (claim_id) DO UPDATE SET config = excluded.config, words = excluded.words;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER claim_revisions_searchable AFTER INSERT OR UPDATE OF text, rationale ON claim_revisions
  FOR EACH ROW EXECUTE FUNCTION claim_is_searchable();

-- What somebody looks for, read in each language that anything is written in: a word or its negation means the stem that
-- the document has.
CREATE OR REPLACE FUNCTION search_queries(words text) RETURNS TABLE (config text, query tsquery)
  LANGUAGE sql STABLE ROWS 4 SET search_path FROM CURRENT AS $$
  WITH RECURSIVE used AS (
    (SELECT d.config FROM search_documents d ORDER BY d.config LIMIT 1)
    UNION ALL
    SELECT (SELECT d.config FROM search_documents d WHERE d.config > used.config ORDER BY d.config LIMIT 1)
      FROM used WHERE used.config IS NOT NULL)
  SELECT used.config, websearch_to_tsquery(used.config::regconfig, search_text(words)) FROM used WHERE used.config IS NOT NULL
$$;

-- A text is searched in pieces of 60,000 characters that overlap by 200: a tsvector holds one megabyte, and no piece of
-- that length comes near it in any script. Words that are looked for together must stand in one piece, or in the title.
CREATE OR REPLACE FUNCTION search_source(source uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  about sources%ROWTYPE;
  newest snapshots%ROWTYPE;
  with_stems regconfig;
  head tsvector;
BEGIN
  SELECT * INTO about FROM sources WHERE id = source;
  SELECT * INTO newest FROM snapshots WHERE source_id = source ORDER BY number DESC LIMIT 1;
  with_stems := text_search_config(about.language);
  head := setweight(to_tsvector(with_stems, search_text(about.title)), 'A')
          || setweight(to_tsvector('simple', search_text(coalesce(about.publisher, ''))), 'B');
  DELETE FROM search_documents WHERE source_id = source;
  INSERT INTO search_documents (source_id, part, config, words)
  SELECT source, piece, with_stems::text,
         head || to_tsvector(with_stems, search_text(coalesce(substr(newest.text, piece * 60000 + 1, 60200), '')))
    FROM generate_series(0, greatest(coalesce(newest.length, 0) - 1, 0) / 60000) AS piece;
END $$;

-- Written by `npm run sql:generate` from packages/checker/src/text/fold-mark.ts: change it there.
-- A text as words are cut from it: every mark beyond ASCII is the plain one that means the same, or a space.
CREATE OR REPLACE FUNCTION search_text(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(words,
    '[\u00a0-\u00a9\u00ac\u00ae-\u00b1\u00b6-\u00b8\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb\u02ed\u02ef-\u02ff\u0375\u037e\u0384-\u0385\u0387\u03f6\u0482\u055a-\u055f\u0589-\u058a\u058d-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u05f4\u0606-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06de\u06e9\u06fd-\u06fe\u0700-\u070d\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0964-\u0965\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a-\u0e5b\u0f01-\u0f17\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fcc\u0fce-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u1940\u1944-\u1945\u19de-\u19ff\u1a1e-\u1a1f\u1aa0-\u1aa6\u1aa8-\u1aad\u1b4e-\u1b4f\u1b5a-\u1b6a\u1b74-\u1b7f\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e-\u1c7f\u1cc0-\u1cc7\u1cd3\u1fbd\u1fbf-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd-\u1ffe\u2000-\u200a\u2012-\u2017\u2020-\u2029\u202f-\u2031\u2034-\u2038\u203b-\u2042\u2044-\u205f\u207a-\u207e\u208a-\u208e\u20a0-\u20c1\u2100-\u2101\u2103-\u2106\u2108-\u2109\u2114\u2116-\u2118\u211e-\u2123\u2125\u2127\u2129\u212e\u213a-\u213b\u2140-\u2144\u214a-\u214d\u214f\u218a-\u218b\u2190-\u2429\u2440-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2b73\u2b76-\u2bff\u2ce5-\u2cea\u2cf9-\u2cfc\u2cfe-\u2cff\u2d70\u2e00-\u2e2e\u2e30-\u2e5d\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u2ff0-\u3004\u3008-\u3009\u3010-\u301c\u3020\u3030\u3036-\u3037\u303d-\u303f\u309b-\u309c\u30a0\u30fb\u3190-\u3191\u3196-\u319f\u31c0-\u31e5\u31ef\u3200-\u321e\u322a-\u3247\u3250\u3260-\u327f\u328a-\u32b0\u32c0-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ua4fe-\ua4ff\ua60d-\ua60f\ua673\ua67e\ua6f2-\ua6f7\ua700-\ua716\ua720-\ua721\ua789-\ua78a\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce-\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e-\ua92f\ua95f\ua9c1-\ua9cd\ua9de-\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade-\uaadf\uaaf0-\uaaf1\uab5b\uab6a-\uab6b\uabeb\ufb29\ufbb2-\ufbd2\ufd3e-\ufd4f\ufd90-\ufd91\ufdc8-\ufdcf\ufdfc-\ufdff\ufe10-\ufe19\ufe30-\ufe52\ufe54-\ufe62\ufe64-\ufe66\ufe68-\ufe6b\uff01\uff03-\uff06\uff08-\uff0c\uff0e-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6\uffe8-\uffee\ufffc-\ufffd\U00010100-\U00010102\U00010137-\U0001013f\U00010179-\U00010189\U0001018c-\U0001018e\U00010190-\U0001019c\U000101a0\U000101d0-\U000101fc\U0001039f\U000103d0\U0001056f\U00010857\U00010877-\U00010878\U0001091f\U0001093f\U00010a50-\U00010a58\U00010a7f\U00010ac8\U00010af0-\U00010af6\U00010b39-\U00010b3f\U00010b99-\U00010b9c\U00010d6e\U00010d8e-\U00010d8f\U00010ead\U00010ed0-\U00010ed8\U00010f55-\U00010f59\U00010f86-\U00010f89\U00011047-\U0001104d\U000110bb-\U000110bc\U000110be-\U000110c1\U00011140-\U00011143\U00011174-\U00011175\U000111c5-\U000111c8\U000111cd\U000111db\U000111dd-\U000111df\U00011238-\U0001123d\U000112a9\U000113d4-\U000113d5\U000113d7-\U000113d8\U0001144b-\U0001144f\U0001145a-\U0001145b\U0001145d\U000114c6\U000115c1-\U000115d7\U00011641-\U00011643\U00011660-\U0001166c\U000116b9\U0001173c-\U0001173f\U0001183b\U00011944-\U00011946\U000119e2\U00011a3f-\U00011a46\U00011a9a-\U00011a9c\U00011a9e-\U00011aa2\U00011b00-\U00011b09\U00011be1\U00011c41-\U00011c45\U00011c70-\U00011c71\U00011ef7-\U00011ef8\U00011f43-\U00011f4f\U00011fd5-\U00011ff1\U00011fff\U00012470-\U00012474\U00012ff1-\U00012ff2\U00016a6e-\U00016a6f\U00016af5\U00016b37-\U00016b3f\U00016b44-\U00016b45\U00016d6d-\U00016d6f\U00016e97-\U00016e9a\U00016fe2\U0001bc9c\U0001bc9f\U0001cc00-\U0001ccef\U0001ccfa-\U0001ccfc\U0001cd00-\U0001ceb3\U0001ceba-\U0001ced0\U0001cee0-\U0001cef0\U0001cf50-\U0001cfc3\U0001d000-\U0001d0f5\U0001d100-\U0001d126\U0001d129-\U0001d164\U0001d16a-\U0001d16c\U0001d183-\U0001d184\U0001d18c-\U0001d1a9\U0001d1ae-\U0001d1ea\U0001d200-\U0001d241\U0001d245\U0001d300-\U0001d356\U0001d6c1\U0001d6db\U0001d6fb\U0001d715\U0001d735\U0001d74f\U0001d76f\U0001d789\U0001d7a9\U0001d7c3\U0001d800-\U0001d9ff\U0001da37-\U0001da3a\U0001da6d-\U0001da74\U0001da76-\U0001da83\U0001da85-\U0001da8b\U0001e14f\U0001e2ff\U0001e5ff\U0001e95e-\U0001e95f\U0001ecac\U0001ecb0\U0001ed2e\U0001eef0-\U0001eef1\U0001f000-\U0001f02b\U0001f030-\U0001f093\U0001f0a0-\U0001f0ae\U0001f0b1-\U0001f0bf\U0001f0c1-\U0001f0cf\U0001f0d1-\U0001f0f5\U0001f10d-\U0001f1ad\U0001f1e6-\U0001f202\U0001f210-\U0001f23b\U0001f240-\U0001f248\U0001f250-\U0001f251\U0001f260-\U0001f265\U0001f300-\U0001f6d8\U0001f6dc-\U0001f6ec\U0001f6f0-\U0001f6fc\U0001f700-\U0001f7d9\U0001f7e0-\U0001f7eb\U0001f7f0\U0001f800-\U0001f80b\U0001f810-\U0001f847\U0001f850-\U0001f859\U0001f860-\U0001f887\U0001f890-\U0001f8ad\U0001f8b0-\U0001f8bb\U0001f8c0-\U0001f8c1\U0001f8d0-\U0001f8d8\U0001f900-\U0001fa57\U0001fa60-\U0001fa6d\U0001fa70-\U0001fa7c\U0001fa80-\U0001fa8a\U0001fa8e-\U0001fac6\U0001fac8\U0001facd-\U0001fadc\U0001fadf-\U0001faea\U0001faef-\U0001faf8\U0001fb00-\U0001fb92\U0001fb94-\U0001fbef\U0001fbfa]', ' ', 'g'),
    '[\u00ab\u00bb\u201c-\u201f\u2033\u2039-\u203a\u300a-\u300f\u301d-\u301f\uff02]', '"', 'g'),
    '[\u00b4\u2018-\u201b\u2032\uff07]', '''', 'g'),
    '[\u2010-\u2011\u2043\ufe63\uff0d]', '-', 'g'),
    '[\u0080-\u0084\u0086-\u009f\u00ad\u034f\u061c\u0890-\u0891\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]', '', 'g')
$$;

CREATE OR REPLACE FUNCTION source_is_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM search_source((to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER snapshots_searchable AFTER INSERT OR UPDATE OF text ON snapshots
  FOR EACH ROW EXECUTE FUNCTION source_is_searchable('source_id');

CREATE OR REPLACE TRIGGER sources_searchable AFTER UPDATE OF title, publisher, language ON sources
  FOR EACH ROW EXECUTE FUNCTION source_is_searchable('id');

-- The configuration that stems the words of a language, by its primary subtag; words of other languages stay as they are.
CREATE OR REPLACE FUNCTION text_search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'pg_catalog.arabic' WHEN 'ca' THEN 'pg_catalog.catalan' WHEN 'da' THEN 'pg_catalog.danish'
    WHEN 'de' THEN 'pg_catalog.german' WHEN 'el' THEN 'pg_catalog.greek' WHEN 'en' THEN 'pg_catalog.english'
    WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'eu' THEN 'pg_catalog.basque' WHEN 'fi' THEN 'pg_catalog.finnish'
    WHEN 'fr' THEN 'pg_catalog.french' WHEN 'ga' THEN 'pg_catalog.irish' WHEN 'hi' THEN 'pg_catalog.hindi'
    WHEN 'hu' THEN 'pg_catalog.hungarian' WHEN 'hy' THEN 'pg_catalog.armenian'
    WHEN 'id' THEN 'pg_catalog.indonesian' WHEN 'it' THEN 'pg_catalog.italian'
    WHEN 'lt' THEN 'pg_catalog.lithuanian' WHEN 'nb' THEN 'pg_catalog.norwegian' WHEN 'ne' THEN 'pg_catalog.nepali'
    WHEN 'nl' THEN 'pg_catalog.dutch' WHEN 'nn' THEN 'pg_catalog.norwegian' WHEN 'no' THEN 'pg_catalog.norwegian'
    WHEN 'pt' THEN 'pg_catalog.portuguese' WHEN 'ro' THEN 'pg_catalog.romanian' WHEN 'ru' THEN 'pg_catalog.russian'
    WHEN 'sr' THEN 'pg_catalog.serbian' WHEN 'sv' THEN 'pg_catalog.swedish' WHEN 'ta' THEN 'pg_catalog.tamil'
    WHEN 'tr' THEN 'pg_catalog.turkish' WHEN 'yi' THEN 'pg_catalog.yiddish'
    ELSE 'pg_catalog.simple' END::regconfig
$$;

CREATE OR REPLACE FUNCTION span_matches_snapshot() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE snapshot_text text;
BEGIN
  SELECT text INTO snapshot_text FROM snapshots WHERE id = NEW.snapshot_id;
  IF substr(snapshot_text, NEW.start_position + 1, NEW.end_position - NEW.start_position) IS DISTINCT FROM NEW.exact
     OR substr(snapshot_text, greatest(NEW.start_position - char_length(NEW.prefix), 0) + 1, char_length(NEW.prefix)) IS DISTINCT FROM NEW.prefix
     OR substr(snapshot_text, NEW.end_position + 1, char_length(NEW.suffix)) IS DISTINCT FROM NEW.suffix THEN
    PERFORM refuse('spans_match_snapshot', format('span %s-%s does not hold the words of its snapshot', NEW.start_position, NEW.end_position));
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER spans_match_snapshot BEFORE INSERT ON spans
  FOR EACH ROW EXECUTE FUNCTION span_matches_snapshot();

-- The lines of the public log that have their place. The salt goes when the claim is withheld, so that nothing can be
-- guessed of what was taken down.
CREATE OR REPLACE VIEW public_log AS
SELECT l.index, e.id AS entry_id, e.claim_id, e.kind, e.publication_number, e.at, public_log_line(e) AS line,
       CASE WHEN NOT EXISTS (SELECT FROM public_log_entries o
                              WHERE o.claim_id = e.claim_id AND o.id > e.id AND o.kind IN ('WITHHOLDING', 'REMOVAL'))
            THEN s.salt END AS salt
  FROM public_log_entries e
  JOIN log_leaves l ON l.log = 'PUBLIC' AND l.entry_id = e.id
  LEFT JOIN public_log_salts s ON s.entry_id = e.id;

CREATE OR REPLACE VIEW public_log_checkpoints AS
SELECT size, root, note, signed_at FROM log_checkpoints WHERE log = 'PUBLIC';

CREATE OR REPLACE VIEW public_log_keys AS
SELECT verifier_key, from_size, registered_at FROM log_keys WHERE log = 'PUBLIC';

-- Checks and indexes that Prisma's schema cannot say ----------------------------------------------------------------

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
  ADD CONSTRAINT claim_revisions_restore_earlier CHECK (restores BETWEEN 1 AND number - 1),
  ADD CONSTRAINT claim_revisions_text CHECK (text ~ '\S' AND char_length(text) <= 5000),
  ADD CONSTRAINT claim_revisions_note_where_due
    CHECK ((proposes = 'PUBLICATION') = (public_note IS NULL) AND (public_note IS NULL OR public_note ~ '\S'));
ALTER TABLE evidence
  ADD CONSTRAINT evidence_ordinal CHECK (ordinal >= 0);
ALTER TABLE appearances
  ADD CONSTRAINT appearances_somewhere CHECK (source_id IS NOT NULL OR url IS NOT NULL),
  ADD CONSTRAINT appearances_url_http CHECK (url IS NULL OR url ~* '^https?://[^\s]+$');
ALTER TABLE reviews
  ADD CONSTRAINT reviews_content_where_approved CHECK (
    (decision = 'APPROVED') = (content IS NOT NULL AND content_sha256 IS NOT NULL AND checker_version IS NOT NULL)),
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
ALTER TABLE public_claims
  ADD CONSTRAINT public_claims_never_unpublished CHECK (publication_status <> 'UNPUBLISHED'),
  ADD CONSTRAINT public_claims_complete CHECK (
    publication_status = 'WITHHELD'
    OR (text IS NOT NULL AND language IS NOT NULL AND rating IS NOT NULL AND rationale IS NOT NULL));
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
ALTER TABLE search_documents
  ADD CONSTRAINT search_documents_of_one CHECK ((claim_id IS NULL) <> (source_id IS NULL));
ALTER TABLE users
  ADD CONSTRAINT users_version_positive CHECK (version > 0);
ALTER TABLE invitations
  ADD CONSTRAINT invitations_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT invitations_expire_after_start CHECK (expires_at > created_at),
  ADD CONSTRAINT invitations_accepted_by_somebody CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL)),
  ADD CONSTRAINT invitations_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL);
ALTER TABLE rating_scales
  ADD CONSTRAINT rating_scales_version_positive CHECK (version > 0);
ALTER TABLE audit_entries
  ADD CONSTRAINT audit_entries_hash CHECK (octet_length(content_hash) = 32);
ALTER TABLE public_log_entries
  ADD CONSTRAINT public_log_entries_hash CHECK (octet_length(content_hash) = 32),
  ADD CONSTRAINT public_log_entries_content_where_due CHECK (
    (kind IN ('PUBLICATION', 'CORRECTION', 'RETRACTION')) = (publication_number IS NOT NULL)
    AND (publication_number IS NULL) = (content_hash IS NULL));
ALTER TABLE log_keys ADD CONSTRAINT log_keys_from CHECK (from_size >= 0);
ALTER TABLE tombstones
  ADD CONSTRAINT tombstones_ground_not_blank CHECK (ground ~ '\S'),
  ADD CONSTRAINT tombstones_not_oneself CHECK (subject_id <> removed_by_id);
ALTER TABLE public_state ADD CONSTRAINT public_state_one_row CHECK (id);
ALTER TABLE api_keys
  ADD CONSTRAINT api_keys_client_not_blank CHECK (client ~ '\S'),
  ADD CONSTRAINT api_keys_scopes_some CHECK (cardinality(scopes) > 0),
  ADD CONSTRAINT api_keys_hash CHECK (octet_length(secret_hash) = 32),
  ADD CONSTRAINT api_keys_points_positive CHECK (points_per_minute > 0);
ALTER TABLE password_resets
  ADD CONSTRAINT password_resets_of_another CHECK (user_id <> reset_by_id),
  ADD CONSTRAINT password_resets_expire CHECK (expires_at > created_at);
ALTER TABLE finding_dismissals
  ADD CONSTRAINT finding_dismissals_say_what CHECK (finding ~ '\S' AND message ~ '\S'),
  ADD CONSTRAINT finding_dismissals_say_why CHECK (reason ~ '\S'),
  ADD CONSTRAINT finding_dismissals_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
  ADD CONSTRAINT finding_dismissals_one_a_finding
    EXCLUDE USING hash ((claim_id::text || finding) WITH =) WHERE (ended_at IS NULL);
CREATE INDEX claims_of_newest_author ON claims (newest_author_id, verification_status, due_on)
  WHERE assignee_id IS NULL;
CREATE INDEX claims_to_publish ON claims (id)
  WHERE awaits_publication;
CREATE INDEX claims_awaiting_verdicts ON claims (id) WHERE awaits_verdicts;
CREATE INDEX public_claims_changed ON public_claims (published_at)
  INCLUDE (updated_at, publication_status, rating_key, language)
  WHERE updated_at <> published_at;
CREATE INDEX public_claims_of_day ON public_claims (claimed_on, published_at)
  INCLUDE (updated_at, publication_status, rating_key, language)
  WHERE claimed_on IS NOT NULL;

-- First rows -------------------------------------------------------------------------------------------------------

INSERT INTO logs (name, origin)
SELECT name, 'verbatim.invalid/' || instance || '/' || lower(name::text)
  FROM (SELECT gen_random_uuid() AS instance) AS once, unnest(enum_range(NULL::log_name)) AS name;

INSERT INTO public_state DEFAULT VALUES;

-- Who may --------------------------------------------------------------------------------------------------------

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', current_schema());
END $$;

GRANT SELECT, INSERT ON api_keys TO verbatim_app;
GRANT UPDATE (revoked_at) ON api_keys TO verbatim_app;
GRANT SELECT, INSERT, UPDATE ON api_key_uses TO verbatim_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_buckets TO verbatim_app;
GRANT SELECT, INSERT, DELETE ON idempotency_keys TO verbatim_app;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO verbatim_app, verbatim_public', current_schema());
  -- Which migrations the database has is asked by the application at its start. Prisma makes the table.
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO verbatim_app;
  END IF;
END $$;
GRANT SELECT ON schema_compatibility TO verbatim_app;
GRANT EXECUTE ON FUNCTION refuse(text, text) TO verbatim_app;

GRANT SELECT, INSERT ON claimants, claim_revisions, evidence, appearances, revision_topics, claim_links TO verbatim_app;
-- What a claim's row says of what is written about it is the database's own.
GRANT SELECT, INSERT (id, created_by_id, created_at, updated_at),
  UPDATE (verification_status, version, assignee_id, due_on, priority, wants_blind_verdicts, updated_by_id)
  ON claims TO verbatim_app;
GRANT UPDATE (ended_by_id, ended_at) ON claim_links TO verbatim_app;
GRANT SELECT, INSERT (id, claim_id, finding, message, reason, dismissed_by_id, created_at), UPDATE (ended_by_id, ended_at)
  ON finding_dismissals TO verbatim_app;
GRANT EXECUTE ON FUNCTION blind_verdicts_shown(uuid, uuid) TO verbatim_app;

GRANT SELECT, DELETE ON desk_events TO verbatim_app;

-- Nobody but triggers and log_append writes lines; the application signs tree heads and says which keys it signs with.
GRANT SELECT ON
  logs, audit_entries, audit_contents, public_log_entries, public_log_salts, log_queue, log_leaves, log_nodes,
  log_checkpoints, log_keys TO verbatim_app;
GRANT INSERT ON log_checkpoints, log_keys TO verbatim_app;
GRANT SELECT ON public_log, public_log_checkpoints, public_log_keys TO verbatim_app, verbatim_public;
GRANT EXECUTE ON FUNCTION
  log_append(log_name, int), log_range_hash(log_name, bigint, bigint), log_size(log_name), log_root(log_name, bigint),
  log_inclusion_proof(log_name, bigint, bigint), log_consistency_proof(log_name, bigint, bigint),
  log_lock(), log_unlock(), audit_line(audit_entries) TO verbatim_app;
GRANT EXECUTE ON FUNCTION
  public_log_inclusion_proof(bigint, bigint), public_log_consistency_proof(bigint, bigint),
  public_log_line(public_log_entries), canonical_json(jsonb), log_moment(timestamptz) TO verbatim_app, verbatim_public;

GRANT SELECT, INSERT ON users, sessions, invitations, password_resets, known_devices, sign_in_windows TO verbatim_app;
GRANT UPDATE (email, name, role, password_hash, session_version, disabled_at, version, updated_by_id, updated_at)
  ON users TO verbatim_app;
GRANT UPDATE (ended_at) ON sessions TO verbatim_app;
-- The link of an invitation, or of a reset, is made once: what it holds never changes.
GRANT UPDATE (accepted_by_id, accepted_at, revoked_at) ON invitations TO verbatim_app;
GRANT UPDATE (used_at) ON password_resets TO verbatim_app;
GRANT UPDATE (last_used_at) ON known_devices TO verbatim_app;
GRANT UPDATE (attempts, started_at) ON sign_in_windows TO verbatim_app;
GRANT DELETE ON known_devices, sign_in_windows TO verbatim_app;

GRANT SELECT ON
  public_claims, public_claim_words, public_claim_facets, public_claim_counts, public_claim_periods, public_sources,
  public_claimants, public_topics, public_ratings, public_publications, public_state
  TO verbatim_app, verbatim_public;
GRANT EXECUTE ON FUNCTION public_record(jsonb, text)
  TO verbatim_app, verbatim_public;

-- What two people approved goes public by publish() alone.
GRANT SELECT ON publications, withholdings TO verbatim_app;
GRANT EXECUTE ON FUNCTION publish(uuid, uuid), withhold(uuid, uuid, text) TO verbatim_app;

GRANT SELECT, INSERT, UPDATE ON rating_scales, ratings TO verbatim_app;
GRANT SELECT, INSERT ON topics TO verbatim_app;
GRANT UPDATE (name, slug, description, retired_at, version, updated_by_id, updated_at) ON topics TO verbatim_app;

GRANT SELECT, INSERT (subject_type, subject_id, removed_by_id, ground) ON tombstones TO verbatim_app;
GRANT EXECUTE ON FUNCTION is_removing() TO verbatim_app;

GRANT SELECT, INSERT ON verification_moves, change_request_steps, blind_verdicts TO verbatim_app;
GRANT SELECT, INSERT (id, claim_id, revision_id, span_id, message, requested_by_id, created_at)
  ON change_requests TO verbatim_app;
GRANT SELECT ON reviews TO verbatim_app;
GRANT EXECUTE ON FUNCTION write_review(uuid, uuid, review_decision, text, jsonb, text), labels_changed(uuid),
  parts_of(uuid), refusals_of(uuid, uuid) TO verbatim_app;

GRANT SELECT ON search_documents TO verbatim_app;
GRANT EXECUTE ON FUNCTION search_queries(text) TO verbatim_app;
GRANT EXECUTE ON FUNCTION search_text(text), text_search_config(text) TO verbatim_app, verbatim_public;

GRANT SELECT, INSERT ON sources, snapshots, spans TO verbatim_app;
GRANT UPDATE (kind, title, publisher, url, language, published_on, version, updated_at) ON sources TO verbatim_app;

RESET check_function_bodies;
