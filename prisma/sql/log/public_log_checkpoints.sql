CREATE OR REPLACE VIEW public_log_checkpoints AS
SELECT size, root, note, signed_at FROM log_checkpoints WHERE log = 'PUBLIC';
