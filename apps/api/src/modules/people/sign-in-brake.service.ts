import { createHash } from 'node:crypto';
import type { SignInScope } from '@verbatim/database';
import { UserErrorException } from '../../platform/errors/user-errors.ts';
import type { BrakeWindow, SignInBrakeRepository } from './sign-in-brake.repository.ts';

/** How long attempts are counted together, in milliseconds: a quarter of an hour. */
export const WINDOW_MS = 15 * 60 * 1000;
/** How long a browser or an address is known without being used, in milliseconds: 180 days. */
const KNOWN_MS = 180 * 24 * 60 * 60 * 1000;

/** Attempts that may fail in a window; the next one waits for its end. */
export const ATTEMPTS: Readonly<Record<SignInScope, number>> = {
  /** One account from one address. */
  PAIR: 10,
  /** One account from a browser that is known. */
  DEVICE: 10,
  /** One account from everywhere that is not known. */
  ACCOUNT: 30,
  /** Every account from one address, but those that are known there. */
  ADDRESS: 100,
};

/** An attempt to sign in, or to change a password. */
export interface Attempt {
  /** What was typed as the address of an account, whether there is one or not. */
  readonly account: string;
  /** Whose account it is, when there is one. */
  readonly userId: string | null;
  /** Network address of the browser; null when the desk does not know it. */
  readonly address: string | null;
  /** The token that the browser was given when somebody signed in with it. */
  readonly deviceToken: string | null;
}

/** Says afterwards how an attempt ended; one that is not ended has failed. */
export interface Charged {
  /** @param userId who it was; @param deviceToken that the browser has from now on */
  succeeded(known: { userId: string; deviceToken: string | null }): Promise<void>;
}

/**
 * Slows guessing, by account, by address, and by both. What a person types is the measure, so that accounts which are
 * not there are slowed alike. A browser or an address that has signed in to the account before is counted by itself:
 * however much somebody guesses elsewhere, its owner still gets in.
 */
export class SignInBrake {
  constructor(private readonly windows: SignInBrakeRepository) {}

  /**
   * Counts an attempt.
   * @throws UserErrorException SIGN_IN_SLOWED when too many have failed
   */
  async charge(attempt: Attempt): Promise<Charged> {
    const { account, userId, address, deviceToken } = attempt;
    const addressKey = hashOf('address', address ?? 'unknown');
    const deviceKey = deviceToken === null ? null : hashOf('device', deviceToken);
    const pairKey = hashOf('pair', account, addressKey);
    // Asked for an account that is not there as well: the answer takes as long.
    const known = await this.windows.known({
      userId: userId ?? NOBODY,
      keys: deviceKey === null ? [addressKey] : [deviceKey, addressKey],
    });
    const pair: BrakeWindow = { scope: 'PAIR', key: pairKey };
    const counted: BrakeWindow[] =
      deviceKey !== null && known.includes(deviceKey)
        ? [{ scope: 'DEVICE', key: hashOf('device', account, deviceKey) }]
        : address !== null && known.includes(addressKey)
          ? [pair]
          : [
              pair,
              { scope: 'ACCOUNT', key: hashOf('account', account) },
              { scope: 'ADDRESS', key: addressKey },
            ];
    await this.count(counted);
    return {
      succeeded: async ({ userId: person, deviceToken: token }) => {
        for (const window of counted) {
          if (window.scope === 'PAIR' || window.scope === 'DEVICE') await this.windows.forget(window);
          else await this.windows.refund(window);
        }
        const keys = [
          ...(address === null ? [] : [addressKey]),
          ...(token === null ? [] : [hashOf('device', token)]),
        ];
        await this.windows.remember({ userId: person, keys });
      },
    };
  }

  forgetOld(now: Date): Promise<void> {
    return this.windows.forgetBefore({
      windows: new Date(now.getTime() - WINDOW_MS),
      devices: new Date(now.getTime() - KNOWN_MS),
    });
  }

  private async count(windows: readonly BrakeWindow[]): Promise<void> {
    const ends: number[] = [];
    for (const window of windows) {
      const { attempts, startedAt } = await this.windows.charge(window, WINDOW_MS);
      if (attempts > ATTEMPTS[window.scope]) ends.push(startedAt.getTime() + WINDOW_MS);
    }
    if (ends.length === 0) return;
    const minutes = Math.max(1, Math.ceil((Math.max(...ends) - Date.now()) / 60_000));
    throw new UserErrorException({
      code: 'SIGN_IN_SLOWED',
      field: null,
      message: `Too many attempts have failed. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or from a browser in which you have signed in before.`,
    });
  }
}

/** The id of nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
