import type { Response } from 'express';
import type { Viewer } from '../../platform/graphql/desk-context.ts';
import type { EventHub } from './event-hub.ts';
import { BEGINNING, readPlace, type EventPlace } from './event-place.ts';
import { EventStream } from './event-stream.ts';
import type { DeskEventRecord, EventRepository } from './event.repository.ts';

/** How long events are kept for readers that were away, in milliseconds: a day. */
export const EVENTS_MS = 24 * 60 * 60 * 1000;
/** How often a quiet stream says that it is there, and whether its session still is, in milliseconds. */
const BEAT_MS = 20_000;

interface Parts {
  readonly hub: EventHub;
  readonly events: EventRepository;
  /** Who the session belongs to now; null when it has ended. */
  readonly findViewer: (session: { userId: string; sessionId: string }) => Promise<Viewer | null>;
}

/** Streams what changes at the desk to those who look at it. */
export class EventService {
  private readonly open = new Set<Response>();

  constructor(private readonly parts: Parts) {}

  /**
   * Streams events until the reader leaves, the session ends or the process stops.
   * @param lastEventId what the reader saw last, or null for everything from now on
   */
  async stream(response: Response, viewer: Viewer, lastEventId: string | null): Promise<void> {
    const { hub, events, findViewer } = this.parts;
    // Joined before the past is read, so that nothing falls between the two; what comes twice is given once.
    const waiting: DeskEventRecord[] = [];
    let isCaughtUp = false;
    let sending: Promise<unknown> = Promise.resolve();
    const { place, isReset } = await this.beginning(lastEventId);
    const stream = new EventStream(response, place);
    const session = { userId: viewer.id, sessionId: viewer.sessionId };
    const deliver = (batch: readonly DeskEventRecord[]) => {
      sending = sending
        .then(async () => {
          const now = await findViewer(session);
          if (now === null) stream.end();
          else if (batch.length === 0) stream.beat();
          else stream.send(batch, now);
        })
        .catch(() => response.destroy());
    };
    const leave = hub.join((batch) => {
      if (isCaughtUp) deliver(batch);
      else waiting.push(...batch);
    }, place);
    const beat = setInterval(() => {
      deliver([]);
    }, BEAT_MS);
    const stop = () => {
      clearInterval(beat);
      leave();
      this.open.delete(response);
    };
    this.open.add(response);
    response.on('close', stop);
    stream.begin(isReset ? 'reset' : 'ready');
    let reached = place;
    for (let isMore = true; isMore;) {
      const batch = await events.after(reached);
      deliver(batch.events);
      reached = batch.events.at(-1)?.place ?? reached;
      isMore = batch.isMore && batch.events.length > 0;
    }
    isCaughtUp = true;
    deliver(waiting);
  }

  /** Ends every stream, so that the server can stop. */
  close(): void {
    for (const response of this.open) response.end();
    this.parts.hub.close();
  }

  /** @returns how many were forgotten */
  forgetOld(now: Date): Promise<number> {
    return this.parts.events.forgetBefore(new Date(now.getTime() - EVENTS_MS));
  }

  private async beginning(lastEventId: string | null): Promise<{ place: EventPlace; isReset: boolean }> {
    const { events } = this.parts;
    const asked = lastEventId === null ? null : readPlace(lastEventId);
    if (asked !== null && (await events.isKept(asked))) return { place: asked, isReset: false };
    return { place: (await events.newest()) ?? BEGINNING, isReset: lastEventId !== null };
  }
}
