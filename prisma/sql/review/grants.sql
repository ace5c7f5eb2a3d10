GRANT SELECT, INSERT ON verification_moves, change_request_steps, blind_verdicts TO verbatim_app;
GRANT SELECT, INSERT (id, claim_id, revision_id, span_id, message, requested_by_id, created_at)
  ON change_requests TO verbatim_app;
GRANT SELECT ON reviews TO verbatim_app;
GRANT EXECUTE ON FUNCTION write_review(uuid, uuid, review_decision, text, jsonb, text), labels_changed(uuid),
  parts_of(uuid), refusals_of(uuid, uuid) TO verbatim_app;
