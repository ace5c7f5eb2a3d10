import { createPool } from '@verbatim/database';
import {
  addSource,
  ARTICLE,
  must,
  placeOf,
  publishClaim,
  ratingId,
  writeClaim,
  type ClaimView,
} from './desk.ts';
import { startTestApi, type TestApi, type TestPerson } from './start-api.ts';

/** The published claims, oldest first: what they are told apart by. */
const CLAIMS = [
  { text: 'Ships were many.', rating: 'true', language: 'en', claimantName: 'Ada Berg' },
  { text: 'Fees stay for ever.', rating: 'false', language: 'en', claimantName: 'Ada Berg' },
  { text: 'Die Schiffe waren viele.', rating: 'true', language: 'de', claimantName: 'Bo Dahl' },
  { text: 'The traffic fell.', rating: 'mostly-true', language: 'en', claimantName: 'Bo Dahl' },
  { text: 'Nobody was asked.', rating: 'false', language: 'en', claimantName: 'Ada Berg' },
  { text: 'Withheld words.', rating: 'false', language: 'en', claimantName: 'Cora Withheld' },
] as const;

export const TOPIC = '7d4f8c0a-94b1-4d1e-8a55-2f2c6b1d3e4f';
export const WORDS = 'handled 4,120 ships in 2023';

/** Six claims as the public sees them, and what they name. */
export interface PublishedClaims {
  readonly api: TestApi;
  readonly reviewer: TestPerson;
  /** Ids of the sources of the first three claims, and of the fourth and fifth. */
  readonly harbour: string;
  readonly ferry: string;
  /** Of the claims, oldest first. */
  readonly ids: readonly string[];
  /** Ids by name. */
  readonly claimants: ReadonlyMap<string, string>;
}

/** Starts an API and publishes six claims: the second is corrected, the fifth retracted, the last withheld. */
export async function publishSixClaims(
  cluster: Parameters<typeof startTestApi>[0],
): Promise<PublishedClaims> {
  const api = await startTestApi(cluster);
  const editor = await api.signInNew('EDITOR');
  const reviewer = await api.signInNew('REVIEWER');
  const two = { editor: editor.desk, reviewer: reviewer.desk };
  const first = await addSource(editor.desk, { title: 'Harbour', url: 'https://post.example/harbour#top' });
  const second = await addSource(editor.desk, {
    title: 'Ferry',
    publisher: 'The Ferry Times',
    kind: 'REPORT',
    url: null,
  });
  const ids: string[] = [];
  const withheldOnly = await addSource(editor.desk, { title: 'Seen by a withheld claim alone' });
  const claims: ClaimView[] = [];
  for (const index of CLAIMS.keys()) {
    const source = index === 5 ? withheldOnly : index < 3 ? first : second;
    const claim = await write(editor, index, source);
    claims.push(await publishClaim(two, claim));
    ids.push(claim.id);
  }
  const corrected = await must(editor.desk, 'reviseClaim', {
    id: ids[1],
    version: claims[1]!.version,
    ratingId: await ratingId(editor.desk, 'mostly-false'),
    proposes: 'CORRECTION',
    publicNote: 'The rating was too hard.',
  });
  await publishClaim(two, corrected);
  const retracted = await must(editor.desk, 'reviseClaim', {
    id: ids[4],
    version: claims[4]!.version,
    proposes: 'RETRACTION',
    publicNote: 'It cannot be known.',
  });
  await publishClaim(two, retracted);
  await must(reviewer.desk, 'withhold', {
    id: ids[5],
    version: claims[5]!.version,
    reason: 'A letter came.',
  });
  const owner = createPool({ url: api.database.ownerUrl, max: 1 });
  await owner.query(`UPDATE public_claims SET topics = $1 WHERE id = ANY ($2)`, [
    JSON.stringify([{ id: TOPIC, name: 'Shipping', slug: 'shipping' }]),
    [ids[0], ids[2]],
  ]);
  await owner.end();
  const all = await api.anybody.ask<{ claimants: { nodes: { id: string; name: string }[] } }>(
    '{ claimants(orderBy: NAME_ASC) { nodes { id name } } }',
  );
  const claimants = new Map(all.claimants.nodes.map(({ id, name }) => [name, id]));
  return { api, reviewer, harbour: first.id, ferry: second.id, ids, claimants };
}

async function write(
  { desk }: TestPerson,
  index: number,
  { id: sourceId, latestSnapshot: { id: snapshotId } }: { id: string; latestSnapshot: { id: string } },
): Promise<ClaimView> {
  const { rating, ...content } = CLAIMS[index]!;
  return writeClaim(desk, {
    ...content,
    claimantName: content.claimantName,
    ratingId: await ratingId(desk, rating),
    evidence: [{ snapshotId, ...placeOf(ARTICLE, WORDS), stance: 'SUPPORTS', note: '' }],
    ...(index === 0 && { appearances: [{ sourceId, url: 'https://post.example/first' }] }),
  });
}
