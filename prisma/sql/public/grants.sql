GRANT SELECT ON
  public_claims, public_claim_words, public_claim_facets, public_claim_counts, public_claim_periods, public_sources,
  public_claimants, public_topics, public_ratings, public_publications, public_state
  TO verbatim_app, verbatim_public;
GRANT EXECUTE ON FUNCTION public_record(jsonb, text)
  TO verbatim_app, verbatim_public;
