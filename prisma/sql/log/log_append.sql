-- Gives entries their places, and keeps the hash of every subtree that they complete. One writer at a time; whoever
-- writes entries does not wait for it.
CREATE OR REPLACE FUNCTION log_append(which log_name, at_most int) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  size bigint;
  queued record;
  hash bytea;
  depth int;
  place bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('verbatim log ' || which, 0));
  size := log_size(which);
  FOR queued IN
    SELECT q.entry_id,
           CASE which WHEN 'DESK' THEN (SELECT audit_line(e) FROM audit_entries e WHERE e.id = q.entry_id)
                      ELSE (SELECT public_log_line(e) FROM public_log_entries e WHERE e.id = q.entry_id) END AS line
      FROM log_queue q WHERE q.log = which ORDER BY q.entry_id LIMIT at_most LOOP
    hash := sha256('\x00'::bytea || convert_to(queued.line, 'UTF8'));
    INSERT INTO log_leaves (log, index, entry_id) VALUES (which, size, queued.entry_id);
    INSERT INTO log_nodes (log, level, index, hash) VALUES (which, 0, size, hash);
    depth := 0;
    place := size;
    WHILE place % 2 = 1 LOOP
      hash := log_node_hash((SELECT n.hash FROM log_nodes n WHERE n.log = which AND n.level = depth AND n.index = place - 1), hash);
      depth := depth + 1;
      place := place / 2;
      INSERT INTO log_nodes (log, level, index, hash) VALUES (which, depth, place, hash);
    END LOOP;
    DELETE FROM log_queue q WHERE q.log = which AND q.entry_id = queued.entry_id;
    size := size + 1;
  END LOOP;
  RETURN size;
END $$;
