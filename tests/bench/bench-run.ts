import type { BenchDatabase } from './bench-database.ts';
import type { BenchOptions } from './options.ts';
import type { Samples } from './samples.ts';

/** What all measuring over one number of claims shares. */
export interface BenchRun {
  readonly database: BenchDatabase;
  readonly samples: Samples;
  readonly options: BenchOptions;
  readonly log: (progress: string) => void;
}
