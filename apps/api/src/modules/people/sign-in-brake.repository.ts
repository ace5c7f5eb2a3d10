import type { PrismaClient, SignInScope } from '@verbatim/database';

/** One count that an attempt falls under. */
export interface BrakeWindow {
  readonly scope: SignInScope;
  /** SHA-256, hexadecimal. */
  readonly key: string;
}

export class SignInBrakeRepository {
  constructor(private readonly db: PrismaClient) {}

  /**
   * Counts an attempt before it is known whether it fails, so that many at once are all counted.
   * @returns attempts in the window, this one included, and when the window began
   */
  async charge(
    { scope, key }: BrakeWindow,
    windowMs: number,
  ): Promise<{ attempts: number; startedAt: Date }> {
    const [row] = await this.db.$queryRaw<[{ attempts: number; startedAt: Date }]>`
      INSERT INTO sign_in_windows AS w (scope, key, attempts, started_at)
      VALUES (${scope}::sign_in_scope, ${key}, 1, clock_timestamp())
      ON CONFLICT (scope, key) DO UPDATE SET
        attempts = CASE WHEN w.started_at < clock_timestamp() - ${windowMs} * interval '1 millisecond'
                        THEN 1 ELSE w.attempts + 1 END,
        started_at = CASE WHEN w.started_at < clock_timestamp() - ${windowMs} * interval '1 millisecond'
                          THEN clock_timestamp() ELSE w.started_at END
      RETURNING attempts, started_at AS "startedAt"`;
    return row;
  }

  /** Takes an attempt back that did not fail. */
  async refund({ scope, key }: BrakeWindow): Promise<void> {
    await this.db.$executeRaw`
      UPDATE sign_in_windows SET attempts = attempts - 1
       WHERE scope = ${scope}::sign_in_scope AND key = ${key} AND attempts > 0`;
  }

  async forget({ scope, key }: BrakeWindow): Promise<void> {
    await this.db.signInWindow.deleteMany({ where: { scope, key } });
  }

  /** Which of the keys somebody has signed in with before. */
  async known({ userId, keys }: { userId: string; keys: readonly string[] }): Promise<string[]> {
    const found = await this.db.knownDevice.findMany({
      where: { userId, key: { in: [...keys] } },
      select: { key: true },
    });
    return found.map(({ key }) => key);
  }

  async remember({ userId, keys }: { userId: string; keys: readonly string[] }): Promise<void> {
    for (const key of keys) {
      await this.db.knownDevice.upsert({
        where: { userId_key: { userId, key } },
        create: { userId, key },
        update: { lastUsedAt: new Date() },
        select: { key: true },
      });
    }
  }

  /** Forgets windows and devices that were not used since. */
  async forgetBefore({ windows, devices }: { windows: Date; devices: Date }): Promise<void> {
    await this.db.signInWindow.deleteMany({ where: { startedAt: { lt: windows } } });
    await this.db.knownDevice.deleteMany({ where: { lastUsedAt: { lt: devices } } });
  }
}
