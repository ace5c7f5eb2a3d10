GRANT SELECT, INSERT ON reviews, verification_moves, change_request_steps, blind_verdicts TO verbatim_app;
GRANT SELECT, INSERT (id, claim_id, revision_id, span_id, message, requested_by_id, created_at)
  ON change_requests TO verbatim_app;
GRANT EXECUTE ON FUNCTION verification_move_roles(verification_status, verification_status) TO verbatim_app;
