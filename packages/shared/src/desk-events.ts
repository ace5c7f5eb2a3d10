import type { Operation } from './roles.ts';

/** What an event at the desk can be about. */
export const DESK_EVENT_KINDS = ['CLAIM', 'SOURCE', 'TOPIC', 'RATING_SCALE', 'PERSON', 'INVITATION'] as const;

export type DeskEventKind = (typeof DESK_EVENT_KINDS)[number];

/** The operation that somebody must be allowed to be told of an event: the one that reads what it is about. */
export const EVENT_OPERATIONS: Readonly<Record<DeskEventKind, Operation>> = {
  CLAIM: 'desk.read',
  SOURCE: 'desk.read',
  TOPIC: 'desk.read',
  RATING_SCALE: 'desk.read',
  PERSON: 'people.manage',
  INVITATION: 'people.manage',
};

/** What the stream says of a change: what changed and by whom, never what it says now. */
export interface DeskEventData {
  readonly kind: DeskEventKind;
  /** Id of what changed. */
  readonly id: string;
  /** The version that it has now, where it has versions. */
  readonly version: number | null;
  /** Id of the person who changed it, when one did. */
  readonly by: string | null;
  /** When, as ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Whether one place in the stream comes after another, both as event ids have them: the number of the transaction, a
 * hyphen, the number of the event.
 */
export function isLater(place: string, other: string): boolean {
  const [[xact, id], [otherXact, otherId]] = [numbersOf(place), numbersOf(other)];
  return xact === otherXact ? id > otherId : xact > otherXact;
}

function numbersOf(place: string): [xact: bigint, id: bigint] {
  const [xact, id] = place.split('-') as [string, string];
  return [BigInt(xact), BigInt(id)];
}
