-- The lines of the public log that have their place. The salt goes when the claim is withheld, so that nothing can be
-- guessed of what was taken down.
CREATE OR REPLACE VIEW public_log AS
SELECT l.index, e.id AS entry_id, e.claim_id, e.kind, e.publication_number, e.at, public_log_line(e) AS line,
       CASE WHEN NOT EXISTS (SELECT FROM public_log_entries o
                              WHERE o.claim_id = e.claim_id AND o.id > e.id AND o.kind IN ('WITHHOLDING', 'REMOVAL'))
            THEN s.salt END AS salt
  FROM public_log_entries e
  JOIN log_leaves l ON l.log = 'PUBLIC' AND l.entry_id = e.id
  LEFT JOIN public_log_salts s ON s.entry_id = e.id;
