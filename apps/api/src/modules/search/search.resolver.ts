import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import type { SearchService } from './search.service.ts';
import { SearchResult, SimilarClaim } from './search.type.ts';

@Resolver()
export class SearchResolver {
  constructor(private readonly searching: SearchService) {}

  @Query(() => SearchResult, {
    description: 'Claims and sources that have the words, in any inflection of their language, best first.',
  })
  search(
    @Arg('words', () => String, {
      description: 'What to look for. "in quotes" keeps words together, or takes either, -word leaves out.',
    })
    words: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many of each at most, from 0 to 100.' })
    first: number,
  ): Promise<SearchResult> {
    return this.searching.search({ words, first });
  }

  @Query(() => [SimilarClaim], {
    description: 'Claims, published or not, that may say the same as one that is being written.',
  })
  similarClaims(
    @Arg('text', () => String, { description: 'The claim that is being written.' }) text: string,
    @Arg('language', () => String, { defaultValue: 'en', description: 'Its language as a BCP 47 tag.' })
    language: string,
    @Arg('exceptId', () => ID, {
      nullable: true,
      description: 'A claim to leave out: the one being written.',
    })
    exceptId: string | null,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at most, from 0 to 100.' })
    first: number,
  ): Promise<SimilarClaim[]> {
    return this.searching.similar({ text, language, exceptId, first });
  }
}
