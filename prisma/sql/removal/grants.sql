GRANT SELECT, INSERT (subject_type, subject_id, removed_by_id, ground) ON tombstones TO verbatim_app;
GRANT EXECUTE ON FUNCTION is_removing() TO verbatim_app;
