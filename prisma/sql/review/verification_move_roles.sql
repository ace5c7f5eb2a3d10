-- Roles whose people may make a move; null where the table has no such move.
CREATE OR REPLACE FUNCTION verification_move_roles(moved_from verification_status, moved_to verification_status) RETURNS role[]
  LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
  SELECT allowed.roles
    FROM (VALUES
      ('IN_PROGRESS'::verification_status,
       '{UNCHECKED,IN_PROGRESS,IN_REVIEW,CHANGES_REQUESTED,APPROVED,REJECTED}'::verification_status[],
       '{EDITOR,REVIEWER,ADMIN}'::role[]),
      ('IN_REVIEW', '{UNCHECKED,IN_PROGRESS,CHANGES_REQUESTED}', '{EDITOR,REVIEWER,ADMIN}'),
      ('APPROVED', '{IN_REVIEW}', '{REVIEWER,ADMIN}'),
      ('CHANGES_REQUESTED', '{IN_REVIEW,APPROVED}', '{REVIEWER,ADMIN}'),
      ('REJECTED', '{UNCHECKED,IN_PROGRESS,IN_REVIEW,CHANGES_REQUESTED}', '{EDITOR,REVIEWER,ADMIN}')
    ) AS allowed (goes_to, comes_from, roles)
   WHERE allowed.goes_to = moved_to AND moved_from = ANY (allowed.comes_from)
$$;
