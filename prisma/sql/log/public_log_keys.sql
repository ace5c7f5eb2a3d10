CREATE OR REPLACE VIEW public_log_keys AS
SELECT verifier_key, from_size, registered_at FROM log_keys WHERE log = 'PUBLIC';
