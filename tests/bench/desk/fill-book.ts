import type { TestApi } from '../../support/start-api.ts';
import { makeBook } from './make-book.ts';

const BOOK_CHARACTERS = 1_000_000;
const SPANS = 2_000;
const SPANS_A_CLAIM = 100;

export interface Book {
  readonly sourceId: string;
  readonly claimId: string;
}

/** Adds a source of a million characters and claims with two thousand spans of evidence in it. */
export async function fillBook(api: TestApi): Promise<Book> {
  const { desk } = await api.signInNew('EDITOR', 'Edda Book');
  const { createSource } = await desk.ask<{
    createSource: { source: { id: string; latestSnapshot: { id: string; sentences: Range[] } } };
  }>(
    `mutation ($input: CreateSourceInput!) { createSource(input: $input) {
       source { id latestSnapshot { id sentences { start end } } } } }`,
    { input: { kind: 'REPORT', title: 'The book of the strait', text: makeBook(BOOK_CHARACTERS) } },
  );
  const { id: sourceId, latestSnapshot } = createSource.source;
  const stances = ['SUPPORTS', 'REFUTES', 'CONTEXT'];
  const { sentences } = latestSnapshot;
  const step = sentences.length / SPANS;
  const evidence = Array.from({ length: SPANS }, (_, index) => {
    const { start, end } = sentences[Math.floor(index * step)]!;
    // Every fifth lies within the one before it.
    const isInner = index % 5 === 4;
    const outer = sentences[Math.floor((index - 1) * step)];
    return {
      snapshotId: latestSnapshot.id,
      start: isInner && outer ? outer.start + 4 : start,
      end: isInner && outer ? Math.min(outer.end, outer.start + 34) : end,
      stance: stances[index % 3]!,
    };
  });
  const claims: string[] = [];
  for (let from = 0; from < SPANS; from += SPANS_A_CLAIM) {
    const { createClaim } = await desk.ask<{ createClaim: { claim: { id: string } } }>(
      'mutation ($input: CreateClaimInput!) { createClaim(input: $input) { claim { id } userErrors { message } } }',
      {
        input: {
          text: `The mayor of Kalve said that ${from + 100} ferries were lost on Monday, and “nobody has to be afraid ${from + 100} times over”.`,
          evidence: evidence.slice(from, from + SPANS_A_CLAIM),
        },
      },
    );
    claims.push(createClaim.claim.id);
  }
  return { sourceId, claimId: claims.at(-1)! };
}

interface Range {
  readonly start: number;
  readonly end: number;
}
