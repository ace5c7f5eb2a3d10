/** What the keeper of the embedded database says of it, in its greeting and, a JSON line each, whenever it changes. */
export type KeeperState =
  | { status: 'starting' }
  | { status: 'ready'; port: number }
  | { status: 'stopping' }
  | { status: 'failed'; message: string };

/** What a client tells the keeper, a line each. The connection itself is the lease: it ends with the client. */
export type ClientMessage = { token: string } | { release: true };

/** The answer to a release while others still use the database; else the keeper stops and the connection ends. */
export type ReleaseAnswer = { status: 'shared' };
