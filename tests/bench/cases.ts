import type { Sample, Samples } from './samples.ts';

/** What is asked. `repeated` asks the first request of `feed` again and again. */
export const CASES = ['feed', 'deep', 'claim', 'flat', 'filtered', 'search', 'repeated'] as const;
export type CaseName = (typeof CASES)[number];

/** How one server is asked. */
export interface Dialect {
  feed(after: Sample): object;
  claim(id: string): object;
  flat(after: Sample): object;
  filtered(filter: Samples['filters'][number]): object;
  /** Null: it has none. */
  readonly search: ((words: string) => object) | null;
}

/** The requests of a case as a server wants them; none where it cannot be asked. */
export function bodiesOf(dialect: Dialect, name: CaseName, samples: Samples): readonly string[] {
  return requests(dialect, name, samples).map((each) => JSON.stringify(each));
}

function requests(dialect: Dialect, name: CaseName, samples: Samples): readonly object[] {
  switch (name) {
    case 'feed':
      return samples.recent.map((after) => dialect.feed(after));
    case 'deep':
      return samples.deep.map((after) => dialect.feed(after));
    case 'claim':
      return samples.deep.map(({ id }) => dialect.claim(id));
    case 'flat':
      return samples.recent.map((after) => dialect.flat(after));
    case 'filtered':
      return samples.filters.map((filter) => dialect.filtered(filter));
    case 'search':
      return dialect.search === null ? [] : samples.words.map(dialect.search);
    case 'repeated':
      return [dialect.feed(samples.recent[0]!)];
  }
}
