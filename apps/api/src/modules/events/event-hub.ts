import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import { BEGINNING, isAfter, type EventPlace } from './event-place.ts';
import type { DeskEventRecord, EventRepository } from './event.repository.ts';

/** Told of events, in order. */
export type EventSink = (events: readonly DeskEventRecord[]) => void;

/** How long until the database is looked at again when it said nothing, in milliseconds: a lost notification is no lost event. */
const LOOK_AGAIN_MS = 15_000;
/** How long until events that wait for an earlier transaction are looked at again, in milliseconds. */
const WAIT_MS = 50;
/** How long until a broken connection is tried again, in milliseconds. */
const RECONNECT_MS = 1_000;

/**
 * Reads events once for everybody who is connected to this process. PostgreSQL's notification wakes it; the table is
 * what it believes, so that a process that was away misses nothing.
 */
export class EventHub {
  private readonly sinks = new Set<EventSink>();
  private place: EventPlace | null = null;
  private listening: PoolClient | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isReading = false;
  private isWoken = false;
  private isClosed = false;

  constructor(
    private readonly pool: Pool,
    private readonly events: EventRepository,
    private readonly logger: Logger,
  ) {}

  /** Begins to listen. What fails is tried again, so that the API starts before its database. */
  start(): void {
    void this.listen();
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
    this.listening?.release(true);
    this.listening = null;
    this.sinks.clear();
  }

  private async listen(): Promise<void> {
    if (this.isClosed) return;
    try {
      const client = await this.pool.connect();
      client.on('notification', () => {
        this.wake();
      });
      client.on('error', () => {
        this.lost(client);
      });
      client.on('end', () => {
        this.lost(client);
      });
      await client.query('LISTEN verbatim_desk');
      if (this.isClosed as boolean) {
        client.release(true);
        return;
      }
      this.listening = client;
      this.wake();
    } catch (error) {
      this.logger.warn(
        { code: (error as { code?: unknown }).code },
        'events cannot be listened to; trying again',
      );
      this.lookAgainIn(RECONNECT_MS);
    }
  }

  private lost(client: PoolClient): void {
    if (this.isClosed || this.listening !== client) return;
    this.listening = null;
    client.release(true);
    this.lookAgainIn(RECONNECT_MS);
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
      nextLook = RECONNECT_MS;
    } finally {
      this.isReading = false;
    }
    this.lookAgainIn(nextLook);
  }

  private lookAgainIn(milliseconds: number): void {
    if (this.isClosed) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.listening === null) void this.listen();
      else this.wake();
    }, milliseconds);
    this.timer.unref();
  }
}
