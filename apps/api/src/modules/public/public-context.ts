import type { PublicReader } from './public-reader.ts';

/** What every resolver of the public schema is given. */
export interface PublicContext {
  readonly reader: PublicReader;
}
