import type { Caller } from '../access/public-access.ts';
import type { PublicReader } from './public-reader.ts';

/** What every resolver of the public schema is given. */
export interface PublicContext {
  readonly reader: PublicReader;
  readonly caller: Caller;
  /** Whether the cost of the operation is paid already. */
  readonly isCharged?: boolean;
}
