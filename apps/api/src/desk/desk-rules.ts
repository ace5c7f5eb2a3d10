import { POLICY, type Operation, type Role } from '@verbatim/shared';

/** What the field of a type takes: an operation of the policy table, or nobody signed in at all. */
export type DeskRule = Operation | 'NOBODY_SIGNED_IN';

/**
 * Who may ask for what, field by field: for every field of the desk schema the operation of the policy table that it
 * takes. A field that is not here is refused to everybody, and a test names it: add it to the line of its operation.
 */
const RULES: Readonly<Record<string, Partial<Record<DeskRule, string>>>> = {
  Query: {
    NOBODY_SIGNED_IN: 'invitation passwordLink',
    'desk.read':
      'checkClaim claim claimCounts claimants claims compareRevisions me people ratingScale search similarClaims snapshot source sources topics workCounts',
    'keys.manage': 'apiKeys',
    'people.manage': 'accounts invitations',
    'log.read': 'auditEntries tombstones verifyLogs',
  },
  Mutation: {
    NOBODY_SIGNED_IN: 'acceptInvitation setPassword signIn',
    'self.manage': 'changePassword signOut signOutEverywhere',
    'source.write': 'addSnapshot createSource',
    'claim.edit':
      'createClaim dismissFinding giveBlindVerdict linkClaims reject reopen resolveChangeRequest restoreRevision reviseClaim sendToReview takeBack takeUpFinding unlinkClaims wantBlindVerdicts',
    'claim.assign': 'assignClaim',
    'claim.review': 'addChangeRequest approve reopenChangeRequest requestChanges',
    'claim.publish': 'publish',
    'claim.withhold': 'withhold',
    'topics.manage': 'createTopic updateTopic',
    'ratings.manage': 'createRating orderRatings updateRating',
    'keys.manage': 'createApiKey revokeApiKey',
    'content.remove': 'removeContent',
    'people.manage': 'invitePerson resetPassword revokeInvitation signPersonOut updateAccount',
  },
  AcceptInvitationPayload: { NOBODY_SIGNED_IN: 'person userErrors' },
  Account: { 'people.manage': 'id person disabled version createdAt lastSignInAt' },
  AccountPayload: { 'self.manage': 'account conflict userErrors' },
  ApiKey: {
    'keys.manage': 'id client scopes pointsPerMinute createdBy createdAt expiresAt revokedAt lastUsedAt',
  },
  Appearance: { 'desk.read': 'id url source span' },
  AuditEntry: { 'log.read': 'id at actor action subjectType subjectId claimId content index' },
  AuditEntryConnection: { 'log.read': 'totalCount pageInfo edges' },
  AuditEntryEdge: { 'log.read': 'cursor node' },
  BearingSentence: { 'desk.read': 'index start end text score shared' },
  BlindVerdict: { 'desk.read': 'id person rating rationale revisionNumber createdAt' },
  BlindVerdicts: { 'desk.read': 'wanted waitsForMe given mine both agree valueDifference' },
  ChangePasswordPayload: { 'self.manage': 'userErrors' },
  ChangeRequest: { 'desk.read': 'id message span revisionNumber requestedBy createdAt resolved steps' },
  ChangeRequestStep: { 'desk.read': 'id action actor comment createdAt' },
  Claim: {
    'desk.read':
      'id version verificationStatus publicationStatus createdAt updatedAt createdBy updatedBy assignee dueOn priority isOpen contributors parts approvedBy changeRequests dismissedFindings revision revisions allowedActions refusedActions sameAs publications moves blindVerdicts',
  },
  ClaimCheck: { 'desk.read': 'quotations sentences findings' },
  ClaimConnection: { 'desk.read': 'totalCount pageInfo edges' },
  ClaimEdge: { 'desk.read': 'cursor node' },
  ClaimHit: { 'desk.read': 'claim rank excerpt' },
  ClaimLink: { 'desk.read': 'id claim reason linkedBy createdAt' },
  ClaimPayload: { 'desk.read': 'claim voidedApproval conflict userErrors' },
  Claimant: { 'desk.read': 'id name' },
  Conflict: { 'desk.read': 'version changedBy changedAt' },
  ContributorPart: { 'desk.read': 'contributor approvals' },
  CreateApiKeyPayload: { 'self.manage': 'apiKey token userErrors' },
  Evidence: { 'desk.read': 'id stance note span claim anchorState' },
  FieldChange: { 'desk.read': 'field before after' },
  Finding: { 'desk.read': 'kind severity message claim passage snapshot' },
  FindingDismissal: { 'desk.read': 'id finding message reason dismissedBy createdAt' },
  Invitation: { 'people.manage': 'id email role invitedBy createdAt expiresAt acceptedAt revokedAt' },
  InvitationPayload: { 'self.manage': 'invitation token userErrors' },
  LabelChange: { 'desk.read': 'what approved today' },
  LogProblem: { 'log.read': 'code log message after upTo entryId' },
  LogSummary: { 'log.read': 'log origin lines checkpoints unsigned removed' },
  LogVerification: { 'log.read': 'isGood logs snapshots publications problems' },
  OfferedInvitation: { NOBODY_SIGNED_IN: 'email role expiresAt' },
  PageInfo: { 'desk.read': 'hasNextPage hasPreviousPage startCursor endCursor' },
  PasswordLink: { NOBODY_SIGNED_IN: 'email expiresAt' },
  // Whoever signs in or accepts an invitation is told who they are.
  Person: { NOBODY_SIGNED_IN: 'id name email role' },
  Publication: {
    'desk.read': 'id number kind publicNote publishedAt publishedBy approvedBy approvals contentSha256',
  },
  PublicationCount: { 'desk.read': 'publicationStatus count' },
  QuotationCheck: { 'desk.read': 'start end text state snapshot span diff changes' },
  Rating: { 'desk.read': 'id key name value colour icon explanation retired' },
  RatingScale: { 'desk.read': 'id name version ratings' },
  RatingScalePayload: { 'desk.read': 'scale conflict userErrors' },
  ResetPasswordPayload: { 'self.manage': 'account token conflict userErrors' },
  RemoveContentPayload: { 'self.manage': 'tombstone userErrors' },
  RefusedAction: { 'desk.read': 'action why' },
  Review: { 'desk.read': 'id decision comment reviewer createdAt linkSeenBy labelChanges' },
  Revision: {
    'desk.read':
      'id number text language claimant claimedOn rating rationale proposes publicNote author createdAt evidence appearances topics quotations findings reviews',
  },
  RevokeApiKeyPayload: { 'self.manage': 'apiKey userErrors' },
  RevisionComparison: {
    'desk.read': 'from to text rationale publicNote fields evidenceAdded evidenceRemoved',
  },
  SearchResult: { 'desk.read': 'claims sources' },
  Session: { NOBODY_SIGNED_IN: 'id expiresAt' },
  SetPasswordPayload: { NOBODY_SIGNED_IN: 'person userErrors' },
  SignInPayload: { NOBODY_SIGNED_IN: 'session person deviceToken userErrors' },
  SignOutPayload: { 'self.manage': 'userErrors' },
  SimilarClaim: { 'desk.read': 'claim likeness' },
  Snapshot: {
    'desk.read':
      'id number sha256 length method mediaType capturedAt capturedBy evidence usedSentenceCount source text paragraphs paragraphCount sentences sentenceCount',
  },
  SnapshotPayload: { 'desk.read': 'snapshot conflict userErrors' },
  Source: {
    'desk.read':
      'id kind title publisher url language publishedOn version createdAt createdBy claimCount claims snapshots latestSnapshot',
  },
  SourceConnection: { 'desk.read': 'totalCount pageInfo edges' },
  SourceEdge: { 'desk.read': 'cursor node' },
  SourceHit: { 'desk.read': 'source rank excerpt' },
  SourcePayload: { 'desk.read': 'source userErrors' },
  Span: { 'desk.read': 'id start end exact prefix suffix snapshot' },
  StatusCount: { 'desk.read': 'verificationStatus count' },
  TextChange: { 'desk.read': 'op text' },
  TextRange: { 'desk.read': 'start end' },
  Tombstone: { 'log.read': 'id subjectType subjectId removedBy ground createdAt' },
  Topic: { 'desk.read': 'id name slug description version retired' },
  TopicPayload: { 'desk.read': 'topic conflict userErrors' },
  UpdateAccountPayload: { 'self.manage': 'account fallenApprovals conflict userErrors' },
  UserError: { NOBODY_SIGNED_IN: 'code field message' },
  VerificationMove: {
    'desk.read': 'id from to actor comment voidedApproval createdAt revisionNumber',
  },
  WordDiff: { 'desk.read': 'op text' },
  WorkCounts: { 'desk.read': 'mine waitingForMe overdue publication' },
};

const BY_FIELD: ReadonlyMap<string, DeskRule> = new Map(
  Object.entries(RULES).flatMap(([type, rules]) =>
    Object.entries(rules).flatMap(([rule, fields]) =>
      fields.split(' ').map((field): [string, DeskRule] => [`${type}.${field}`, rule as DeskRule]),
    ),
  ),
);

/** The rule of a field, such as `Claim.text`; undefined when it has none, and is refused to everybody. */
export function ruleOf(field: string): DeskRule | undefined {
  return BY_FIELD.get(field);
}

/** Every field that has a rule. */
export function ruledFields(): string[] {
  return [...BY_FIELD.keys()];
}

/**
 * Whether a rule lets somebody have a field.
 * @param role null when nobody is signed in
 */
export function allows(rule: DeskRule | undefined, role: Role | null): boolean {
  if (rule === undefined) return false;
  if (rule === 'NOBODY_SIGNED_IN') return true;
  return role !== null && POLICY[rule].includes(role);
}
