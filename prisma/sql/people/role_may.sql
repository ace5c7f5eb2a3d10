-- Written by `npm run sql:generate` from packages/shared/src/roles.ts: change it there.
-- Whether the policy table lets a role do an operation. One that it does not name is nobody's.
CREATE OR REPLACE FUNCTION role_may(role role, operation text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE operation
    WHEN 'desk.read' THEN role IN ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'self.manage' THEN role IN ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'source.write' THEN role IN ('EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'claim.edit' THEN role IN ('EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'claim.review' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'claim.publish' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'claim.withhold' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'claim.assign' THEN role IN ('EDITOR', 'REVIEWER', 'ADMIN')
    WHEN 'topics.manage' THEN role IN ('REVIEWER', 'ADMIN')
    WHEN 'ratings.manage' THEN role IN ('ADMIN')
    WHEN 'people.manage' THEN role IN ('ADMIN')
    WHEN 'keys.manage' THEN role IN ('ADMIN')
    WHEN 'log.read' THEN role IN ('ADMIN')
    WHEN 'content.remove' THEN role IN ('ADMIN')
    ELSE false END
$$;
