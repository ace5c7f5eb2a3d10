-- What two people approved goes public by publish() alone.
GRANT SELECT ON publications, withholdings TO verbatim_app;
GRANT EXECUTE ON FUNCTION publish(uuid, uuid), withhold(uuid, uuid, text) TO verbatim_app;
