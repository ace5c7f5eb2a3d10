GRANT SELECT, INSERT ON api_keys TO verbatim_app;
GRANT UPDATE (revoked_at) ON api_keys TO verbatim_app;
GRANT SELECT, INSERT, UPDATE ON api_key_uses TO verbatim_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_buckets TO verbatim_app;
GRANT SELECT, INSERT, DELETE ON idempotency_keys TO verbatim_app;
