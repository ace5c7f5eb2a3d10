import { EVENT_OPERATIONS, may, type DeskEventData } from '@verbatim/shared';
import type { Response } from 'express';
import type { Viewer } from '../../platform/graphql/desk-context.ts';
import { isAfter, writePlace, type EventPlace } from './event-place.ts';
import type { DeskEventRecord } from './event.repository.ts';

/** Bytes that may wait for a reader; one that is slower is cut off and comes back with its last event id. */
const MOST_WAITING = 1_000_000;

/**
 * One reader's stream, in the form of server-sent events (WHATWG HTML, section 9.2). Gives each event once, in order,
 * and only to whoever may read what it is about.
 */
export class EventStream {
  constructor(
    private readonly response: Response,
    private place: EventPlace,
  ) {}

  /** Says where the stream begins: `ready`, or `reset` when events that the reader missed are no longer kept. */
  begin(event: 'ready' | 'reset'): void {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
    this.write(`retry: 2000\nid: ${writePlace(this.place)}\nevent: ${event}\ndata: {}\n\n`);
  }

  send(events: readonly DeskEventRecord[], viewer: Viewer): void {
    for (const { place, kind, subjectId, version, actorId, at } of events) {
      if (!isAfter(place, this.place)) continue;
      this.place = place;
      if (!may(viewer.role, EVENT_OPERATIONS[kind])) continue;
      const data: DeskEventData = { kind, id: subjectId, version, by: actorId, at: at.toISOString() };
      this.write(`id: ${writePlace(place)}\nevent: change\ndata: ${JSON.stringify(data)}\n\n`);
    }
  }

  /** Keeps the connection open through whatever stands between. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** The session is over: the reader has to sign in again, not to come back. */
  end(): void {
    this.write('event: ended\ndata: {}\n\n');
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_WAITING) this.response.destroy();
  }
}
