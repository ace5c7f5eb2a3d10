-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('UNCHECKED', 'IN_PROGRESS', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('UNPUBLISHED', 'PUBLISHED', 'CORRECTED', 'RETRACTED', 'WITHHELD');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('SUPPORTS', 'REFUTES', 'CONTEXT');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('PUBLICATION', 'CORRECTION', 'RETRACTION');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('APPROVED', 'CHANGES_REQUESTED');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('ARTICLE', 'TRANSCRIPT', 'STATEMENT', 'REPORT', 'POST');

-- CreateEnum
CREATE TYPE "capture_method" AS ENUM ('PASTE', 'UPLOAD', 'FETCH');

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
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
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
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
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
    "withheld_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withholdings_pkey" PRIMARY KEY ("id")
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
    "rationale" TEXT,
    "public_note" TEXT,
    "sources" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "appearances" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_scales" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

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
CREATE TABLE "reviews" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

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
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_moves_pkey" PRIMARY KEY ("id")
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

-- CreateIndex
CREATE UNIQUE INDEX "claimants_name_key" ON "claimants"("name");

-- CreateIndex
CREATE INDEX "claims_verification_status_updated_at_id_idx" ON "claims"("verification_status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "claims_updated_at_id_idx" ON "claims"("updated_at", "id");

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
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_claim_id_number_key" ON "publications"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publications_revision_id_key" ON "publications"("revision_id");

-- CreateIndex
CREATE INDEX "withholdings_claim_id_idx" ON "withholdings"("claim_id");

-- CreateIndex
CREATE INDEX "public_claims_published_at_id_idx" ON "public_claims"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "rating_scales_name_key" ON "rating_scales"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ratings_scale_id_key_key" ON "ratings"("scale_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ratings_scale_id_ordinal_key" ON "ratings"("scale_id", "ordinal");

-- CreateIndex
CREATE INDEX "reviews_revision_id_idx" ON "reviews"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_id_revision_id_reviewer_id_decision_key" ON "reviews"("id", "revision_id", "reviewer_id", "decision");

-- CreateIndex
CREATE INDEX "verification_moves_claim_id_created_at_idx" ON "verification_moves"("claim_id", "created_at");

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

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_scale_id_fkey" FOREIGN KEY ("scale_id") REFERENCES "rating_scales"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_author_id_fkey" FOREIGN KEY ("revision_id", "author_id") REFERENCES "claim_revisions"("id", "author_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_moves" ADD CONSTRAINT "verification_moves_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_moves" ADD CONSTRAINT "verification_moves_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_captured_by_id_fkey" FOREIGN KEY ("captured_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spans" ADD CONSTRAINT "spans_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


