import type { GraphQLClient } from './graphql-client.ts';

/** The article that tests are about. */
export const ARTICLE = [
  'The harbour of Lindvik handled 4,120 ships in 2023, the port authority said on Monday.',
  '',
  '“We shall not raise the fees before the summer of 2025,” its director Mona Ferrau said. She spoke after a meeting with the ferry companies.',
  '',
  'Traffic had fallen by 3 percent the year before. 😀 No reason was given.',
].join('\n');

export interface UserErrorView {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

export interface ClaimView {
  readonly id: string;
  readonly version: number;
  readonly verificationStatus: string;
  readonly publicationStatus: string;
  readonly allowedActions: readonly string[];
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly rationale: string;
    readonly proposes: string;
    readonly publicNote: string | null;
    readonly claimant: { readonly name: string } | null;
    readonly claimedOn: string | null;
    readonly rating: { readonly key: string } | null;
    readonly evidence: readonly {
      readonly id: string;
      readonly stance: string;
      readonly note: string;
      readonly anchorState: string;
      readonly span: { readonly start: number; readonly end: number; readonly exact: string };
    }[];
    readonly appearances: readonly {
      readonly url: string | null;
      readonly source: { readonly id: string } | null;
    }[];
  };
}

export const CLAIM_FIELDS = `
  id version verificationStatus publicationStatus allowedActions
  revision {
    id number text rationale proposes publicNote claimant { name } claimedOn rating { key }
    evidence { id stance note anchorState span { start end exact } }
    appearances { url source { id } }
  }`;

export interface ClaimAnswer {
  readonly claim: ClaimView | null;
  readonly voidedApproval: { readonly reviewer: { readonly name: string } } | null;
  readonly conflict: { readonly version: number; readonly changedBy: { readonly name: string } } | null;
  readonly userErrors: readonly UserErrorView[];
}

/** Runs a mutation whose payload is a claim. */
export async function claimMutation(desk: GraphQLClient, name: string, input: object): Promise<ClaimAnswer> {
  const type = INPUT_TYPES[name] ?? 'MoveInput';
  const data = await desk.ask<Record<string, ClaimAnswer>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
       claim { ${CLAIM_FIELDS} } voidedApproval { reviewer { name } } conflict { version changedBy { name } }
       userErrors { code field message } } }`,
    { input },
  );
  return data[name]!;
}

/** Runs a mutation that must succeed, on a claim as it is. */
export async function must(desk: GraphQLClient, name: string, input: object): Promise<ClaimView> {
  const { claim, userErrors } = await claimMutation(desk, name, input);
  if (claim === null || userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return claim;
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
  createClaim: 'CreateClaimInput',
  reviseClaim: 'ReviseClaimInput',
  requestChanges: 'ExplainedMoveInput',
  reject: 'ExplainedMoveInput',
  publish: 'PublishInput',
  withhold: 'WithholdInput',
  restoreRevision: 'RestoreRevisionInput',
  assignClaim: 'AssignClaimInput',
  addChangeRequest: 'AddChangeRequestInput',
  resolveChangeRequest: 'ChangeRequestStepInput',
  reopenChangeRequest: 'ChangeRequestStepInput',
  wantBlindVerdicts: 'WantBlindVerdictsInput',
  giveBlindVerdict: 'GiveBlindVerdictInput',
  dismissFinding: 'DismissFindingInput',
  takeUpFinding: 'TakeUpFindingInput',
  linkClaims: 'LinkClaimsInput',
  unlinkClaims: 'UnlinkClaimsInput',
};

export interface SourceView {
  readonly id: string;
  readonly publishedOn: string | null;
  readonly latestSnapshot: {
    readonly id: string;
    readonly text: string;
    readonly sha256: string;
    readonly length: number;
  };
}

/** Adds a source with a text. */
export async function addSource(desk: GraphQLClient, input: object = {}): Promise<SourceView> {
  const { createSource } = await desk.ask<{
    createSource: { source: SourceView | null; userErrors: unknown };
  }>(
    `mutation ($input: CreateSourceInput!) { createSource(input: $input) {
       source { id publishedOn latestSnapshot { id text sha256 length } } userErrors { code field message } } }`,
    { input: { kind: 'ARTICLE', title: 'The harbour', publisher: 'Lindvik Post', text: ARTICLE, ...input } },
  );
  if (createSource.source === null) throw new Error(JSON.stringify(createSource.userErrors));
  return createSource.source;
}

/** Where words stand in a text, in code points. */
export function placeOf(text: string, words: string): { start: number; end: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const start = Array.from(text.slice(0, at)).length;
  return { start, end: start + Array.from(words).length };
}

/** Id of a rating of the scale that ships. */
export async function ratingId(desk: GraphQLClient, key: string): Promise<string> {
  const { ratingScale } = await desk.ask<{ ratingScale: { ratings: { id: string; key: string }[] } }>(
    '{ ratingScale { ratings { id key } } }',
  );
  return ratingScale.ratings.find((rating) => rating.key === key)!.id;
}

/** A claim with all that review wants, in the article's source. */
export async function writeClaim(desk: GraphQLClient, input: object = {}): Promise<ClaimView> {
  const { latestSnapshot } = await addSource(desk);
  const words = 'handled 4,120 ships in 2023';
  return must(desk, 'createClaim', {
    text: 'The harbour of Lindvik handled 4,120 ships in 2023.',
    claimantName: 'Port authority of Lindvik',
    claimedOn: '2024-01-08',
    ratingId: await ratingId(desk, 'true'),
    rationale: 'The report has the number in these words.',
    evidence: [
      { snapshotId: latestSnapshot.id, ...placeOf(ARTICLE, words), stance: 'SUPPORTS', note: 'The number.' },
    ],
    ...input,
  });
}

/** Takes a claim through review to publication. */
export async function publishClaim(
  { editor, reviewer }: { editor: GraphQLClient; reviewer: GraphQLClient },
  claim: ClaimView,
): Promise<ClaimView> {
  const sent = await must(editor, 'sendToReview', { id: claim.id, version: claim.version });
  const approved = await must(reviewer, 'approve', { id: sent.id, version: sent.version });
  return must(reviewer, 'publish', { id: approved.id, version: approved.version });
}
