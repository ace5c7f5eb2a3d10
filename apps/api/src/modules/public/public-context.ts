import type { Caller } from '../access/public-access.ts';
import type { PublicReader } from './public-reader.ts';

/** What every resolver of the public schema is given. */
export interface PublicContext {
  readonly reader: PublicReader;
  readonly caller: Caller;
}
