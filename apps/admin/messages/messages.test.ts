import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTranslator } from 'use-intl/core';
import { messages } from './en.ts';
import { entranceMessages } from './entrance.ts';
import { everywhere } from './everywhere.ts';
import { type MessageCall, findMessageCalls, findPartsInBrowser } from './message-calls.ts';
import { reviewMessages } from './review.ts';
import { settingsMessages } from './settings.ts';
import { sourceMessages } from './sources.ts';

/** Every message by its whole key. */
const ALL = new Map(leavesOf(messages, ''));
const CALLS = findMessageCalls();
/** What pages have where files of a folder are; elsewhere `everywhere` has to do. */
const PROVIDED: Readonly<Record<string, readonly object[]>> = {
  'components/source-text': [reviewMessages, sourceMessages],
  'features/invitation': [entranceMessages],
  'features/new-password': [entranceMessages],
  'features/review': [reviewMessages],
  'features/settings': [settingsMessages],
  'features/sign-in': [entranceMessages],
  'features/sources': [sourceMessages],
};

describe('the words of the interface', () => {
  it('can each be said, with the values that they name', () => {
    for (const [key, message] of ALL) {
      const values = Object.fromEntries(valuesOf(message).map((name) => [name, 3]));
      const say = createTranslator({
        locale: 'en',
        messages: { message },
        onError: (error) => expect.fail(`${key}: ${error.message}`),
      });
      expect(say('message', values), key).not.toBe('');
    }
  });

  it('are all there that the code says', () => {
    const missing = CALLS.filter((call) => call.key !== null && messagesOf(call).length === 0);
    expect(
      missing.map(({ file, namespaces, key }) => `${file}: ${namespaces.join(', ')} ${key?.source}`),
    ).toEqual([]);
  });

  it('are with the pages whose scripts say them', () => {
    const lacking = findPartsInBrowser().filter(({ file, part }) =>
      (PROVIDED[path.dirname(file)] ?? [everywhere]).some((provided) => !(part in provided)),
    );
    expect(lacking).toEqual([]);
  });

  it('are given the values that they name', () => {
    const lacking = CALLS.filter(({ key, values }) => key !== null && values !== null).flatMap((call) => {
      // A name that several functions of a file have is of one of their namespaces at each call.
      const perNamespace = call.namespaces
        .map((namespace) => messagesOf({ ...call, namespaces: [namespace] }))
        .filter((found) => found.length > 0);
      const fits = perNamespace.some((found) =>
        found.every(([, message]) => valuesOf(message).every((name) => call.values!.includes(name))),
      );
      return fits || perNamespace.length === 0 ? [] : [`${call.file}: ${call.key!.source}`];
    });
    expect(lacking).toEqual([]);
  });

  it('are all said somewhere', () => {
    const said = new Set(CALLS.flatMap((call) => messagesOf(call).map(([key]) => key)));
    expect([...ALL.keys()].filter((key) => !said.has(key))).toEqual([]);
  });
});

/** The messages that a call may say; of a key that is only known as the code runs, all directly in the namespace. */
function messagesOf({ namespaces, key }: MessageCall): (readonly [string, string])[] {
  return namespaces.flatMap((namespace) => {
    const prefix = namespace === '' ? '' : `${namespace}.`;
    return [...ALL].filter(([each]) => {
      if (!each.startsWith(prefix)) return false;
      const rest = each.slice(prefix.length);
      return key === null ? !rest.includes('.') : key.test(rest);
    });
  });
}

/** Names of the values of a message in ICU's syntax, those within the branches of a plural or a choice too. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  let at = 0;
  // Each ends after the brace that closes what it reads.
  const readText = () => {
    for (; at < message.length && message[at] !== '}'; at += 1) if (message[at] === '{') readValue();
  };
  const readValue = () => {
    const [whole, name] = /^\{\s*(\w+)\s*/u.exec(message.slice(at))!;
    names.add(name!);
    at += whole.length;
    for (; message[at] !== '}'; at += 1) {
      if (message[at] !== '{') continue;
      at += 1;
      readText();
    }
  };
  readText();
  return [...names];
}

function* leavesOf(node: object, prefix: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(node) as [string, object | string][]) {
    if (typeof value === 'string') yield [prefix + name, value];
    else yield* leavesOf(value, `${prefix}${name}.`);
  }
}
