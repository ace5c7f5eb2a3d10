-- The link of an invitation is made once: what it holds never changes.
REVOKE UPDATE (token_sha256, expires_at) ON invitations FROM verbatim_app;
