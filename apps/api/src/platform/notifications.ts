import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';

/** How long until a broken connection is tried again, in milliseconds. */
const RECONNECT_MS = 1_000;

/** Who wants to know what PostgreSQL notifies of. */
export interface NotificationReader {
  /** A channel, written as SQL has it without quotes. */
  readonly channel: string;
  /** Called once its transaction has ended. */
  readonly onNotification: (payload: string) => void;
  /** Called when listening begins, the first time and again: what was notified of before that was missed. */
  readonly onListening: () => void;
}

/** Listens to PostgreSQL's notifications on one connection for all who want them. A broken connection is made anew. */
export class Notifications {
  private readonly readers: NotificationReader[] = [];
  private listening: PoolClient | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly pool: Pool,
    private readonly logger: Logger,
  ) {}

  /** To be called before it starts. */
  add(reader: NotificationReader): void {
    this.readers.push(reader);
  }

  /** Begins to listen. What fails is tried again, so that the API starts before its database. */
  start(): void {
    void this.listen();
  }

  close(): void {
    this.isClosed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.listening?.release(true);
    this.listening = null;
  }

  private async listen(): Promise<void> {
    let client: PoolClient | undefined;
    try {
      const connected = await this.pool.connect();
      client = connected;
      connected.on('notification', ({ channel, payload }) => {
        for (const reader of this.readers)
          if (reader.channel === channel) reader.onNotification(payload ?? '');
      });
      connected.on('error', () => {
        this.lost(connected);
      });
      connected.on('end', () => {
        this.lost(connected);
      });
      for (const { channel } of this.readers) await connected.query(`LISTEN ${channel}`);
      if (this.isClosed) {
        connected.release(true);
        return;
      }
      this.listening = connected;
      for (const { onListening } of this.readers) onListening();
    } catch (error) {
      if (this.listening === null) client?.release(true);
      const { code } = error as { code?: unknown };
      this.logger.warn({ code }, 'the database cannot be listened to; trying again');
      this.tryAgain();
    }
  }

  private lost(client: PoolClient): void {
    if (this.isClosed || this.listening !== client) return;
    this.listening = null;
    client.release(true);
    this.tryAgain();
  }

  private tryAgain(): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.listen(), RECONNECT_MS);
    this.timer.unref();
  }
}
