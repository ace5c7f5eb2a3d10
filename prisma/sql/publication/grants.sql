GRANT SELECT, INSERT ON publications, withholdings TO verbatim_app;
GRANT EXECUTE ON FUNCTION revision_holds_content(claim_revisions, jsonb), revisions_say_the_same(uuid, uuid)
  TO verbatim_app;
