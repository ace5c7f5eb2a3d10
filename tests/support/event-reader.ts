import type { DeskEventData } from '@verbatim/shared';

/** One event of a stream. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: DeskEventData;
}

/** Reads a stream of server-sent events, as a browser does. */
export class EventReader {
  private readonly seen: StreamEvent[] = [];
  private waiting: (() => void) | null = null;
  isEnded = false;

  private constructor(private readonly stop: AbortController) {}

  /** Opens a stream and waits for its first event: `ready` or `reset`. */
  static async open(url: string, token: string, lastEventId?: string): Promise<EventReader> {
    const stop = new AbortController();
    const response = await fetch(url, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      signal: stop.signal,
    });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    const reader = new EventReader(stop);
    void reader.read(response);
    await reader.until((events) => events.length > 0);
    return reader;
  }

  get events(): readonly StreamEvent[] {
    return this.seen;
  }

  get lastId(): string {
    return this.seen.findLast(({ id }) => id !== null)!.id!;
  }

  /** Waits until what came fulfils a condition. */
  async until(isEnough: (events: readonly StreamEvent[]) => boolean): Promise<void> {
    while (!isEnough(this.seen)) {
      if (this.isEnded) throw new Error(`the stream ended: ${JSON.stringify(this.seen)}`);
      await new Promise<void>((resolve) => (this.waiting = resolve));
    }
  }

  async untilEnded(): Promise<void> {
    while (!this.isEnded) await new Promise<void>((resolve) => (this.waiting = resolve));
  }

  close(): void {
    this.stop.abort();
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop()!;
        for (const part of parts) this.take(part);
        this.waiting?.();
      }
    } catch {
      // Closed by either side.
    }
    this.isEnded = true;
    this.waiting?.();
  }

  private take(part: string): void {
    const lines = part.split('\n').filter((line) => !line.startsWith(':'));
    const field = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
    const data = field('data');
    if (data === null) return;
    this.seen.push({
      event: field('event') ?? 'message',
      id: field('id'),
      data: JSON.parse(data) as DeskEventData,
    });
  }
}
