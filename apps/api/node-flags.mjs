/**
 * What Node is started with for the API. Answers of tens of kilobytes are on their way by the dozen: in V8's usual young
 * generation of 16 MB they outlive a collection and are copied, in one of 64 MB they seldom do.
 */
export const NODE_FLAGS = ['--max-semi-space-size=64'];
