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
