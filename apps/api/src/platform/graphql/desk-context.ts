import type { Actor } from '../actor.ts';

/** A signed-in person, as one request has them. */
export interface Viewer extends Actor {
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
}

/** What every resolver of the desk schema is given. */
export interface DeskContext {
  /** Null for a request that the desk makes on nobody's behalf: sign-in. */
  readonly viewer: Viewer | null;
  /** Network address of the browser, as the desk's signed token tells it. */
  readonly address: string | null;
}

/** The context of every operation but sign-in; the guard has made sure of it. */
export interface SignedInContext extends DeskContext {
  readonly viewer: Viewer;
}
