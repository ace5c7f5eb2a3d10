GRANT SELECT, INSERT ON claimants, claim_revisions, evidence, appearances, revision_topics, claim_links TO verbatim_app;
-- What a claim's row says of what is written about it is the database's own.
GRANT SELECT, INSERT (id, created_by_id, created_at, updated_at),
  UPDATE (verification_status, version, assignee_id, due_on, priority, wants_blind_verdicts, updated_by_id)
  ON claims TO verbatim_app;
GRANT UPDATE (ended_by_id, ended_at) ON claim_links TO verbatim_app;
GRANT SELECT, INSERT (id, claim_id, finding, message, reason, dismissed_by_id, created_at), UPDATE (ended_by_id, ended_at)
  ON finding_dismissals TO verbatim_app;
GRANT EXECUTE ON FUNCTION blind_verdicts_shown(uuid, uuid) TO verbatim_app;
