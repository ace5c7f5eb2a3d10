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

-- CreateIndex
CREATE INDEX "finding_dismissals_claim_id_idx" ON "finding_dismissals"("claim_id");

-- AddForeignKey
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A finding is named by a text that may be longer than an ordered index takes: equality is all that is asked.
ALTER TABLE finding_dismissals
  ADD CONSTRAINT finding_dismissals_say_what CHECK (finding ~ '\S' AND message ~ '\S'),
  ADD CONSTRAINT finding_dismissals_say_why CHECK (reason ~ '\S'),
  ADD CONSTRAINT finding_dismissals_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
  ADD CONSTRAINT finding_dismissals_one_a_finding
    EXCLUDE USING hash ((claim_id::text || finding) WITH =) WHERE (ended_at IS NULL);

CALL keep_audit('finding_dismissals', 'FINDING_DISMISSAL');

-- A lawful removal takes these words away too.
CREATE FUNCTION tombstone_removes_dismissals() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM set_config('verbatim.removing', 'on', true);
  UPDATE finding_dismissals SET finding = id::text, message = '[removed]', reason = '[removed]'
   WHERE claim_id = NEW.subject_id;
  PERFORM set_config('verbatim.removing', 'off', true);
  RETURN NULL;
END $$;

CREATE TRIGGER tombstones_remove_dismissals AFTER INSERT ON tombstones
  FOR EACH ROW WHEN (NEW.subject_type = 'CLAIM') EXECUTE FUNCTION tombstone_removes_dismissals();

GRANT SELECT ON finding_dismissals TO verbatim_app;
GRANT INSERT (id, claim_id, finding, message, reason, dismissed_by_id, created_at) ON finding_dismissals TO verbatim_app;
GRANT UPDATE (ended_by_id, ended_at) ON finding_dismissals TO verbatim_app;
