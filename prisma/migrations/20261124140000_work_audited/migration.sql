-- What is done at the desk joins the desk's log. What one of two finds without seeing the other stays out of it: the
-- log is read while the other has yet to find.
CALL keep_audit('topics', 'TOPIC');
CALL keep_audit('revision_topics', 'REVISION_TOPIC');
CALL keep_audit('change_requests', 'CHANGE_REQUEST');
CALL keep_audit('change_request_steps', 'CHANGE_REQUEST_STEP');
CALL keep_audit('blind_verdicts', 'BLIND_VERDICT', '{rating_id,rationale}');
CALL keep_audit('claim_links', 'CLAIM_LINK');
