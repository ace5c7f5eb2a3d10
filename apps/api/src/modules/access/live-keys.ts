import { LruCache } from '../../platform/lru-cache.ts';
import { isSecretOf, parseToken } from './api-key-token.ts';
import type { NotificationReader } from '../../platform/notifications.ts';
import type { ApiKeyRepository, LiveApiKey } from './api-key.repository.ts';

/** How long a key, or that there is none, is known without asking again, in milliseconds. */
const KNOWN_FOR_MS = 5_000;
/** How often at most the last use of a key is written down, in milliseconds. */
const REMEMBERED_EVERY_MS = 60_000;
const MOST_KNOWN = 1_000;

interface Known {
  readonly key: LiveApiKey | null;
  readonly until: number;
}

/**
 * Which keys are good now, asked of the database at most once in five seconds a key. A key that is revoked, by whichever
 * process, is forgotten when the database tells so.
 */
export class LiveKeys implements NotificationReader {
  readonly channel = 'verbatim_api_key';
  private known = new LruCache<Known>(MOST_KNOWN);
  /** How often something was forgotten: what was asked before that may be old. */
  private forgotten = 0;
  private readonly remembered = new LruCache<number>(MOST_KNOWN);

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly now: () => number = Date.now,
  ) {}

  /** The key that a token is of, or null when the token is not good now. */
  async find(token: string): Promise<LiveApiKey | null> {
    const shown = parseToken(token);
    if (shown === null) return null;
    const key = await this.lookUp(shown.id);
    if (key === null || !isSecretOf(shown.secret, key.secretHash)) return null;
    const now = this.now();
    if (key.expiresAt !== null && key.expiresAt.getTime() <= now) return null;
    await this.remember(key.id, now);
    return key;
  }

  /** Forgets what is known of a key that was revoked. */
  forget(id: string): void {
    this.forgotten += 1;
    this.known.set(id, { key: null, until: 0 }, 1);
  }

  readonly onNotification = (id: string): void => {
    this.forget(id);
  };

  readonly onListening = (): void => {
    this.forgotten += 1;
    this.known = new LruCache(MOST_KNOWN);
  };

  private async lookUp(id: string): Promise<LiveApiKey | null> {
    const known = this.known.get(id);
    if (known !== undefined && known.until > this.now()) return known.key;
    const { forgotten } = this;
    const key = await this.keys.findLive(id);
    if (forgotten === this.forgotten) this.known.set(id, { key, until: this.now() + KNOWN_FOR_MS }, 1);
    return key;
  }

  private async remember(id: string, now: number): Promise<void> {
    if (now - (this.remembered.get(id) ?? 0) < REMEMBERED_EVERY_MS) return;
    this.remembered.set(id, now, 1);
    await this.keys.remember(id, new Date(now));
  }
}
