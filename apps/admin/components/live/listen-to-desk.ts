import { type DeskEventData, isLater } from '@verbatim/shared';

/** What a page is told of the desk. */
export type DeskSignal =
  /** Something changed. */
  | { readonly kind: 'change'; readonly event: DeskEventData }
  /** From now on changes are told; what happened between the page's making and now may not have been. */
  | { readonly kind: 'begun' }
  /** Changes may have been missed: they are no longer kept. */
  | { readonly kind: 'missed' };

/** What windows of one browser tell each other. */
type Message =
  /** A new window asks whether somebody listens already. */
  | { readonly type: 'hello'; readonly from: string }
  | { readonly type: 'welcome'; readonly to: string; readonly place: string }
  | { readonly type: 'signal'; readonly signal: DeskSignal; readonly place: string };

export interface Listening {
  readonly personId: string;
  /** The last event that the page knows of, as `Last-Event-ID` has it; null when that is not known. */
  readonly from: string | null;
  readonly hear: (signal: DeskSignal) => void;
}

/**
 * Listens to what changes at the desk. Of all windows of a browser one holds the connection and tells the others, since
 * a browser opens only six to a server; when it closes, another takes over from the last event that was told. A
 * connection that breaks is made again, quietly, until the session is over.
 * @returns how to stop
 */
export function listenToDesk({ personId, from, hear }: Listening): () => void {
  const name = `verbatim:events:${personId}`;
  const leaving = new AbortController();
  const channel = new BroadcastChannel(name);
  const own = crypto.randomUUID();
  /** The last event that was told, as `Last-Event-ID` has it. */
  let place = from;
  let isHolding = false;

  const tell = (signal: DeskSignal, at: string) => {
    place = at;
    hear(signal);
    channel.postMessage({ type: 'signal', signal, place: at } satisfies Message);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'hello') {
      if (!isHolding || place === null) return;
      channel.postMessage({ type: 'welcome', to: data.from, place } satisfies Message);
    } else if (data.type === 'signal') {
      place = data.place;
      hear(data.signal);
    } else if (data.to === own) {
      const isMissing = place === null || isLater(data.place, place);
      place = data.place;
      if (isMissing) hear({ kind: 'begun' });
    }
  };
  channel.postMessage({ type: 'hello', from: own } satisfies Message);

  const hold = () => {
    isHolding = true;
    return new Promise<void>((resolve) => {
      const close = holdConnection({ place: () => place, tell, onEnded: resolve });
      leaving.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  };
  // Without HTTPS a browser has no locks; then each window has a connection of its own.
  const { locks } = navigator as { locks?: LockManager };
  if (locks) void locks.request(name, { signal: leaving.signal }, hold).catch(() => undefined);
  else void hold();
  return () => {
    leaving.abort();
    channel.close();
  };
}

interface Connection {
  /** Where to go on. */
  readonly place: () => string | null;
  readonly tell: (signal: DeskSignal, place: string) => void;
  /** The session is over. */
  readonly onEnded: () => void;
}

/** Milliseconds until a connection that the browser gave up is tried again: doubled each time, up to the most. */
const RETRY_MS = { first: 2000, most: 60_000 };

/** @returns how to close it */
function holdConnection({ place, tell, onEnded }: Connection): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = RETRY_MS.first;

  const open = () => {
    const after = place();
    source = new EventSource(
      after === null ? '/api/events' : `/api/events?after=${encodeURIComponent(after)}`,
    );
    source.addEventListener('ready', ({ lastEventId }) => {
      wait = RETRY_MS.first;
      if (place() === null) tell({ kind: 'begun' }, lastEventId);
    });
    source.addEventListener('reset', ({ lastEventId }) => tell({ kind: 'missed' }, lastEventId));
    source.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) =>
      // The desk's own route hands on what the API wrote.
      tell({ kind: 'change', event: JSON.parse(data) as DeskEventData }, lastEventId),
    );
    source.addEventListener('ended', () => {
      source.close();
      onEnded();
    });
    source.addEventListener('error', () => {
      // The browser itself comes back from what broke off, but not from an answer that was none.
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, RETRY_MS.most);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
