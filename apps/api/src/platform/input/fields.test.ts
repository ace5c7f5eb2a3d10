import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UserErrorException } from '../errors/user-errors.ts';
import {
  mediaType,
  optionalDate,
  optionalLanguage,
  optionalText,
  optionalUrl,
  requiredText,
} from './fields.ts';
import { parseInput } from './parse-input.ts';

const schema = z.object({
  title: requiredText({ label: 'The title', max: 5 }),
  note: optionalText({ label: 'The note', max: 5 }),
  url: optionalUrl(),
  day: optionalDate('The day'),
  language: optionalLanguage(),
  media: mediaType(),
});
const good = { title: 'x', media: 'text/plain' };

describe('fields of inputs', () => {
  it('are trimmed, and blank is nothing where nothing is allowed', () => {
    expect(parseInput(schema, { ...good, title: ' 😀😀😀😀😀 ', note: ' \n ', day: '2024-02-29' })).toEqual({
      title: '😀😀😀😀😀',
      note: null,
      day: new Date('2024-02-29T00:00:00Z'),
      media: 'text/plain',
    });
  });

  it.each([
    [{ title: ' ' }, 'INVALID', 'input.title', /empty/],
    [{ title: '123456' }, 'INVALID', 'input.title', /has 6 characters; the most is 5/],
    [{ title: 'a\0' }, 'TEXT_UNREADABLE', 'input.title', /NUL character at character 2/],
    [{ note: '\uD800' }, 'TEXT_UNREADABLE', 'input.note', /surrogate/],
    [{ url: 'ftp://example.org' }, 'INVALID', 'input.url', /https/],
    [{ url: 'https://exa mple.org' }, 'INVALID', 'input.url', /https/],
    [{ url: 'javascript:alert(1)' }, 'INVALID', 'input.url', /https/],
    [{ day: '2024-02-30' }, 'INVALID', 'input.day', /calendar/],
    [{ day: '0000-01-01' }, 'INVALID', 'input.day', /calendar/],
    [{ day: 'yesterday' }, 'INVALID', 'input.day', /YYYY-MM-DD/],
    [{ language: 'not a tag' }, 'INVALID', 'input.language', /BCP 47/],
    [{ media: 'plain' }, 'INVALID', 'input.media', /text\/plain/],
  ])('say what is wrong: %j', (change, code, field, message) => {
    let caught: unknown;
    try {
      parseInput(schema, { ...good, ...change });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UserErrorException);
    const { userErrors } = caught as UserErrorException;
    expect(userErrors).toEqual([{ code, field, message: expect.stringMatching(message) }]);
  });
});
