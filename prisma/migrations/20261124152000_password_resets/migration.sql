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

-- CreateIndex
CREATE UNIQUE INDEX "password_resets_token_sha256_key" ON "password_resets"("token_sha256");

-- CreateIndex
CREATE INDEX "password_resets_user_id_idx" ON "password_resets"("user_id");

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_reset_by_id_fkey" FOREIGN KEY ("reset_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link for a new password works once, and is another person's doing: one's own password is changed with the old one.
ALTER TABLE password_resets
  ADD CONSTRAINT password_resets_of_another CHECK (user_id <> reset_by_id),
  ADD CONSTRAINT password_resets_expire CHECK (expires_at > created_at);

CREATE FUNCTION password_reset_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'the link for a new password was used already'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'password_resets_end_once';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER password_resets_end_once BEFORE UPDATE ON password_resets
  FOR EACH ROW EXECUTE FUNCTION password_reset_ends_once();

CALL keep_audit('password_resets', 'PASSWORD_RESET', '{token_sha256}');

GRANT SELECT, INSERT ON password_resets TO verbatim_app;
GRANT UPDATE (used_at) ON password_resets TO verbatim_app;
