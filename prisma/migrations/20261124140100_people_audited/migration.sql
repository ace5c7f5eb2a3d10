-- Invitations join the desk's log, without the hash of what is in their links.
CALL keep_audit('invitations', 'INVITATION', '{token_sha256}');
