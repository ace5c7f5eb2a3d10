import { type RawParameters, parameter, parameterAmong } from '../../components/list/list-address.ts';

export const AUDIT_ACTIONS = ['CREATED', 'CHANGED', 'DELETED', 'REMOVED'] as const;

/** Kinds of things whose changes are in the log. */
export const LOGGED_KINDS = [
  'API_KEY',
  'APPEARANCE',
  'BLIND_VERDICT',
  'CHANGE_REQUEST',
  'CHANGE_REQUEST_STEP',
  'CLAIM',
  'CLAIMANT',
  'CLAIM_LINK',
  'FINDING_DISMISSAL',
  'EVIDENCE',
  'INVITATION',
  'LOG_KEY',
  'PERSON',
  'PUBLICATION',
  'RATING',
  'RATING_SCALE',
  'REVIEW',
  'REVISION',
  'REVISION_TOPIC',
  'SESSION',
  'SNAPSHOT',
  'SOURCE',
  'SPAN',
  'TOMBSTONE',
  'TOPIC',
  'VERIFICATION_MOVE',
  'WITHHOLDING',
] as const;

export type LoggedKind = (typeof LOGGED_KINDS)[number];

/** Which lines of the log are shown, as the page's address has it. Days as YYYY-MM-DD, in UTC. */
export interface LogFilter {
  readonly by: string | null;
  readonly action: (typeof AUDIT_ACTIONS)[number] | null;
  readonly kind: LoggedKind | null;
  readonly claim: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export function readLogFilter(raw: RawParameters): LogFilter {
  return {
    by: parameter(raw, 'by') || null,
    action: parameterAmong(raw, 'action', AUDIT_ACTIONS),
    kind: parameterAmong(raw, 'kind', LOGGED_KINDS),
    claim: parameter(raw, 'claim') || null,
    from: dayOf(parameter(raw, 'from')),
    until: dayOf(parameter(raw, 'until')),
  };
}

/** The filter as the API takes it: from the begin of the first day to the end of the last. */
export function logVariables({ by, action, kind, claim, from, until }: LogFilter) {
  return {
    actorId: by,
    action,
    subjectType: kind,
    claimId: claim,
    from: from && `${from}T00:00:00Z`,
    until: until && new Date(Date.parse(until) + DAY_MS).toISOString(),
  };
}

/** Whether a kind is one that the desk has a word for; a newer API may know others. */
export function isLoggedKind(kind: string): kind is LoggedKind {
  return (LOGGED_KINDS as readonly string[]).includes(kind);
}

const DAY_MS = 24 * 60 * 60 * 1000;

function dayOf(typed: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : null;
}
