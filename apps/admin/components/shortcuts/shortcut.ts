/** Something that a key does. */
export interface Shortcut {
  /** A character (`s`, `?`), a named key, or a chord with `Mod` for Control or Command: `Mod+S`, `Mod+Enter`. */
  readonly keys: string;
  /** What it does, in the words of the list that `?` shows. */
  readonly label: string;
  /** Left out when something else listens for the key and it is only to be listed. */
  readonly run?: () => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** The parts of a keyboard event that tell which shortcut was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a press is the one that a shortcut names. Shift counts for named keys and chords, not for characters. */
export function isPressed(keys: string, { key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): boolean {
  const parts = keys.split('+');
  const name = parts.at(-1)!;
  const isChord = parts.includes('Mod');
  if (altKey || isChord !== (ctrlKey || metaKey)) return false;
  if (name.length > 1 || isChord) {
    if (shiftKey !== parts.includes('Shift')) return false;
  }
  return name.length === 1 ? key.toLowerCase() === name.toLowerCase() : key === name;
}

/** Whether a shortcut is a single character, which people who speak to their machine may want to switch off. */
export function isSingleCharacter(keys: string): boolean {
  return keys.length === 1;
}
