-- CreateEnum
CREATE TYPE "api_key_scope" AS ENUM ('READ', 'SEARCH');

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

-- CreateIndex
CREATE INDEX "api_keys_client_created_at_idx" ON "api_keys"("client", "created_at");

-- CreateIndex
CREATE INDEX "rate_buckets_window_start_idx" ON "rate_buckets"("window_start");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key_uses" ADD CONSTRAINT "api_key_uses_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "api_keys"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand.

ALTER TABLE api_keys
  ADD CONSTRAINT api_keys_client_not_blank CHECK (client ~ '\S'),
  ADD CONSTRAINT api_keys_scopes_some CHECK (cardinality(scopes) > 0),
  ADD CONSTRAINT api_keys_hash CHECK (octet_length(secret_hash) = 32),
  ADD CONSTRAINT api_keys_points_positive CHECK (points_per_minute > 0);

-- Two live keys, so that a client can change to a new one before the old one goes; a third would be one forgotten.
CREATE FUNCTION api_key_is_second_at_most() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('verbatim api key ' || NEW.client, 0));
  IF (SELECT count(*) FROM api_keys k
       WHERE k.client = NEW.client AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())) >= 2 THEN
    RAISE EXCEPTION 'the client has two live keys' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_keys_two_live';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER api_keys_two_live BEFORE INSERT ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_is_second_at_most();

-- A revoked key stays revoked.
CREATE FUNCTION api_key_stays_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a revoked key stays revoked' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_keys_stay_revoked';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER api_keys_stay_revoked BEFORE UPDATE ON api_keys
  FOR EACH ROW EXECUTE FUNCTION api_key_stays_revoked();

CALL keep_audit('api_keys', 'API_KEY', '{secret_hash}');

GRANT SELECT, INSERT ON api_keys TO verbatim_app;
GRANT UPDATE (revoked_at) ON api_keys TO verbatim_app;
GRANT SELECT, INSERT, UPDATE ON api_key_uses TO verbatim_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_buckets TO verbatim_app;
