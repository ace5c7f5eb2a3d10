-- How pressing the work on a claim is: the days from the one by which it is wanted to the end of time, so that the
-- soonest has the most; 0 where no day is given, or nothing is left to do. As a number that falls with the day it can
-- stand in an index beside priority and time of change, all read in one direction.
CREATE OR REPLACE FUNCTION claim_pressing(status verification_status, due_on date) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT
RETURN CASE WHEN status IN ('APPROVED', 'REJECTED') OR due_on IS NULL THEN 0 ELSE date '9999-12-31' - due_on + 1 END;
