import { describe, expect, it } from 'vitest';
import { formatToken, hashSecret, isSecretOf, newSecret, parseToken } from './api-key-token.ts';

const ID = '0b5e6a52-5a37-4c0e-9a39-0d7f6f1f3c52';

describe('the token of a key', () => {
  it('says its id and its secret', () => {
    const secret = newSecret();
    const token = formatToken({ id: ID, secret });
    expect(token).toMatch(/^vbk_0b5e6a525a374c0e9a390d7f6f1f3c52_[\w-]{43}$/);
    expect(parseToken(token)).toEqual({ id: ID, secret });
    expect([isSecretOf(secret, hashSecret(secret)), isSecretOf(newSecret(), hashSecret(secret))]).toEqual([
      true,
      false,
    ]);
  });

  it.each(['', 'vbk_', `vbk_${ID}_x`, `${formatToken({ id: ID, secret: newSecret() })}x`])(
    'is not %s',
    (token) => {
      expect(parseToken(token)).toBeNull();
    },
  );
});
