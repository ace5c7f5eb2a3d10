import { addSource, must } from '../../support/desk.ts';
import type { TestPerson } from '../../support/start-api.ts';

const TEXT = [
  'The bridge cost 12.4 million crowns. The bridge opened in May 2023.',
  '“We are proud of every rivet of this bridge,” said the engineer Lis Holm. Nobody was hurt.',
].join('\n\n');

/** Where the bridge's first sentence stands, and the sum within it. */
export const COST = { start: 0, end: 36 };
export const NUMBER = { start: 16, end: 35 };

/** Adds the source about the bridge under a title, and gives the id of its snapshot. */
export async function addBridge({ desk }: TestPerson, title: string): Promise<string> {
  const { latestSnapshot } = await addSource(desk, { title, text: TEXT });
  return latestSnapshot.id;
}

/** Makes a claim of somebody and gives the path of its page. */
export async function claimPath({ desk }: TestPerson, input: object): Promise<string> {
  const { id } = await must(desk, 'createClaim', input);
  return `/claims/${id}`;
}
