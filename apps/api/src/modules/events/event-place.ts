/** A place in the stream of events: events are in the order of their transactions, then of their ids. */
export interface EventPlace {
  readonly xact: bigint;
  readonly id: bigint;
}

/** Before all events. */
export const BEGINNING: EventPlace = { xact: 0n, id: 0n };

/** Whether one place comes after another. */
export function isAfter(one: EventPlace, other: EventPlace): boolean {
  return one.xact > other.xact || (one.xact === other.xact && one.id > other.id);
}

/** A place as `Last-Event-ID` carries it. */
export function writePlace({ xact, id }: EventPlace): string {
  return `${xact}-${id}`;
}

/** @returns the place, or null when the string is none */
export function readPlace(text: string): EventPlace | null {
  const parts = /^(\d{1,19})-(\d{1,18})$/.exec(text);
  return parts === null ? null : { xact: BigInt(parts[1]!), id: BigInt(parts[2]!) };
}
