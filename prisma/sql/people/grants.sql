GRANT SELECT, INSERT ON users, sessions, invitations, password_resets, known_devices, sign_in_windows TO verbatim_app;
GRANT UPDATE (email, name, role, password_hash, session_version, disabled_at, version, updated_by_id, updated_at)
  ON users TO verbatim_app;
GRANT UPDATE (ended_at) ON sessions TO verbatim_app;
-- The link of an invitation, or of a reset, is made once: what it holds never changes.
GRANT UPDATE (accepted_by_id, accepted_at, revoked_at) ON invitations TO verbatim_app;
GRANT UPDATE (used_at) ON password_resets TO verbatim_app;
GRANT UPDATE (last_used_at) ON known_devices TO verbatim_app;
GRANT UPDATE (attempts, started_at) ON sign_in_windows TO verbatim_app;
GRANT DELETE ON known_devices, sign_in_windows TO verbatim_app;
