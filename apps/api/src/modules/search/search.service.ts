import { indexPassages, rankPassages } from '@verbatim/checker';
import { codePointLength, findUnstorable, LIMITS } from '@verbatim/shared';
import { badUserInput } from '../../platform/errors/graphql-errors.ts';
import { readId } from '../../platform/input/read-arguments.ts';
import { readSearch } from '../../platform/input/read-search.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { SourceService } from '../sources/source.service.ts';
import type { SearchRepository } from './search.repository.ts';
import type { SearchResult, SimilarClaim } from './search.type.ts';

/** Claims that are looked at more closely for one that is being written. */
const CANDIDATES = 100;
/** Below this share of what is being written, a claim only shares words with it. */
const LEAST_LIKENESS = 0.35;

interface Parts {
  readonly search: SearchRepository;
  readonly claims: ClaimService;
  readonly sources: SourceService;
}

/** Full-text search over claims and sources, and claims that say the same. */
export class SearchService {
  constructor(private readonly parts: Parts) {}

  /**
   * Claims and sources that have the words: all of them, or as quotes, `or` and `-` say.
   * @throws GraphQLError BAD_USER_INPUT
   */
  async search(args: { words: string; first: number }): Promise<SearchResult> {
    const limit = readFirst(args.first);
    const words = readSearch(args.words);
    if (words === null) return { claims: [], sources: [] };
    const { search, claims, sources } = this.parts;
    const [claimHits, sourceHits] = await Promise.all([
      search.claims({ words, limit }),
      search.sources({ words, limit }),
    ]);
    const [foundClaims, foundSources] = await Promise.all([
      claims.byIds(claimHits.map(({ id }) => id)),
      sources.byIds(sourceHits.map(({ id }) => id)),
    ]);
    return {
      claims: claimHits.map(({ id, rank, excerpt }) => ({ claim: foundClaims.get(id)!, rank, excerpt })),
      sources: sourceHits.map(({ id, rank, excerpt }) => ({ source: foundSources.get(id)!, rank, excerpt })),
    };
  }

  /**
   * Claims that may say the same as a text, most of all first. Words in common find them; the checker, for which the
   * text itself is the measure, ranks them.
   * @throws GraphQLError BAD_USER_INPUT
   */
  async similar(args: {
    text: string;
    language: string;
    exceptId?: string | null;
    first: number;
  }): Promise<SimilarClaim[]> {
    const limit = readFirst(args.first);
    const exceptId = readId('exceptId', args.exceptId);
    const text = readClaimText(args.text);
    if (text === null) return [];
    const { search, claims } = this.parts;
    const candidates = await search.sharingWords({
      text,
      language: args.language,
      exceptId,
      limit: CANDIDATES,
    });
    const index = indexPassages([text, ...candidates.map((candidate) => candidate.text)]);
    const ranked = rankPassages(text, index, { limit: CANDIDATES + 1 });
    const whole = ranked.find((passage) => passage.index === 0)?.score ?? 0;
    const alike = ranked
      .filter((passage) => passage.index > 0)
      .map((passage) => ({
        id: candidates[passage.index - 1]!.id,
        likeness: Math.min(1, passage.score / whole),
      }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .slice(0, limit);
    const found = await claims.byIds(alike.map(({ id }) => id));
    return alike.map(({ id, likeness }) => ({ claim: found.get(id)!, likeness }));
  }
}

function readFirst(first: number): number {
  if (first >= 0 && first <= LIMITS.pageSize) return first;
  throw badUserInput(`"first" is ${first}; ask for 0 to ${LIMITS.pageSize} at a time.`);
}

function readClaimText(raw: string): string | null {
  const text = raw.trim();
  if (text === '') return null;
  if (findUnstorable(text) !== null) throw badUserInput('The claim holds a character that no text can have.');
  if (codePointLength(text) > LIMITS.claimText) {
    throw badUserInput(
      `The claim is too long: ${LIMITS.claimText.toLocaleString('en')} characters are the most.`,
    );
  }
  return text;
}
