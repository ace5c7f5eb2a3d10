-- Whether two revisions say the same in everything that the public reads.
CREATE OR REPLACE FUNCTION revisions_say_the_same(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT (SELECT (a.text, a.language, a.claimant_id, a.claimed_on, a.rating_id, a.rationale)
                 IS NOT DISTINCT FROM (b.text, b.language, b.claimant_id, b.claimed_on, b.rating_id, b.rationale)
            FROM claim_revisions a, claim_revisions b WHERE a.id = one AND b.id = other)
     AND (SELECT jsonb_agg(jsonb_build_array(span_id, stance, note) ORDER BY ordinal) FROM evidence WHERE revision_id = one)
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(span_id, stance, note) ORDER BY ordinal) FROM evidence WHERE revision_id = other)
     AND (SELECT jsonb_agg(jsonb_build_array(source_id, url, span_id) ORDER BY ordinal) FROM appearances WHERE revision_id = one)
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(jsonb_build_array(source_id, url, span_id) ORDER BY ordinal) FROM appearances WHERE revision_id = other)
     AND (SELECT jsonb_agg(topic_id ORDER BY ordinal) FROM revision_topics WHERE revision_id = one)
         IS NOT DISTINCT FROM
         (SELECT jsonb_agg(topic_id ORDER BY ordinal) FROM revision_topics WHERE revision_id = other)
$$;
