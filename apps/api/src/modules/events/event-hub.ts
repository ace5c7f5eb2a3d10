import type { Logger } from 'pino';
import type { NotificationReader } from '../../platform/notifications.ts';
import { BEGINNING, isAfter, type EventPlace } from './event-place.ts';
import type { DeskEventRecord, EventRepository } from './event.repository.ts';

/** Told of events, in order. */
export type EventSink = (events: readonly DeskEventRecord[]) => void;

/** How long until the database is looked at again when it said nothing, in milliseconds: a lost notification is no lost event. */
const LOOK_AGAIN_MS = 15_000;
/** How long until events that wait for an earlier transaction are looked at again, in milliseconds. */
const WAIT_MS = 50;
/** How long until a look that failed is tried again, in milliseconds. */
const TRY_AGAIN_MS = 1_000;

/**
 * Reads events once for everybody who is connected to this process. PostgreSQL's notification wakes it; the table is
 * what it believes, so that a process that was away misses nothing.
 */
export class EventHub implements NotificationReader {
  readonly channel = 'verbatim_desk';
  private readonly sinks = new Set<EventSink>();
  private place: EventPlace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isReading = false;
  private isWoken = false;
  private isClosed = false;

  constructor(
    private readonly events: EventRepository,
    private readonly logger: Logger,
  ) {}

  readonly onNotification = (): void => {
    this.wake();
  };

  readonly onListening = (): void => {
    this.wake();
  };

  /** The place up to which events are known here; null before the database was first looked at. */
  get known(): EventPlace | null {
    return this.place;
  }

  /**
   * @param from where the reader begins: a process that has read nothing yet begins there too, so that it passes over nothing
   * @returns how to leave
   */
  join(sink: EventSink, from: EventPlace): () => void {
    this.place ??= from;
    this.sinks.add(sink);
    return () => this.sinks.delete(sink);
  }

  close(): void {
    this.isClosed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.sinks.clear();
  }

  private wake(): void {
    if (this.isReading) {
      this.isWoken = true;
      return;
    }
    void this.read();
  }

  private async read(): Promise<void> {
    this.isReading = true;
    let nextLook = LOOK_AGAIN_MS;
    try {
      do {
        this.isWoken = false;
        const newest = this.place ?? (await this.events.newest()) ?? BEGINNING;
        this.place ??= newest; // somebody may have joined while it was looked up
        const { events, isMore } = await this.events.after(this.place);
        const last = events.at(-1);
        if (last !== undefined) {
          if (isAfter(last.place, this.place)) this.place = last.place;
          for (const sink of this.sinks) sink(events);
        }
        if (isMore && events.length > 0) this.isWoken = true;
        else nextLook = isMore ? WAIT_MS : LOOK_AGAIN_MS;
      } while (this.isWoken && !this.isClosed);
    } catch (error) {
      this.logger.warn({ code: (error as { code?: unknown }).code }, 'events cannot be read; trying again');
      nextLook = TRY_AGAIN_MS;
    } finally {
      this.isReading = false;
    }
    this.lookAgainIn(nextLook);
  }

  private lookAgainIn(milliseconds: number): void {
    if (this.isClosed) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.wake();
    }, milliseconds);
    this.timer.unref();
  }
}
