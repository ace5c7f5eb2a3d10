-- How pressing the work on a claim is: the days from the one by which it is wanted to the end of time, so that the
-- soonest has the most; 0 where no day is given, or nothing is left to do. As a number that falls with the day it can
-- stand in an index beside priority and time of change, all read in one direction.
CREATE FUNCTION claim_pressing(status verification_status, due_on date) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status IN ('APPROVED', 'REJECTED') OR due_on IS NULL THEN 0 ELSE date '9999-12-31' - due_on + 1 END;

CREATE INDEX claims_priority_idx ON claims
  (priority, claim_pressing(verification_status, due_on), updated_at, id);

CREATE INDEX claims_pressing_idx ON claims
  (claim_pressing(verification_status, due_on), priority, updated_at, id);

CREATE INDEX claims_created_at_id_idx ON claims (created_at, id);
