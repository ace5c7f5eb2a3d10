import { describe, expect, it } from 'vitest';
import { isPressed } from './shortcut.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('isPressed', () => {
  it('takes a character however it is reached', () => {
    expect(isPressed('s', press('s'))).toBe(true);
    expect(isPressed('s', press('S', { shiftKey: true }))).toBe(true);
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed('s', press('a'))).toBe(false);
  });

  it('leaves the chords of browser and system alone', () => {
    expect(isPressed('s', press('s', { ctrlKey: true }))).toBe(false);
    expect(isPressed('s', press('s', { metaKey: true }))).toBe(false);
    expect(isPressed('s', press('ß', { altKey: true }))).toBe(false);
  });

  it('takes chords with Control or Command, and tells Shift apart', () => {
    expect(isPressed('Mod+S', press('s', { ctrlKey: true }))).toBe(true);
    expect(isPressed('Mod+S', press('s', { metaKey: true }))).toBe(true);
    expect(isPressed('Mod+S', press('S', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPressed('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPressed('Mod+Enter', press('Enter', { ctrlKey: true }))).toBe(true);
    expect(isPressed('Mod+Enter', press('Enter'))).toBe(false);
  });
});
