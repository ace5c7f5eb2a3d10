/** Something that can be chosen from a list of suggestions. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/**
 * Ids of what was suggested for earlier words and does not fit the words as they are now: one of them does not stand in
 * it, capitals aside. Until the answer for the new words has come it cannot be chosen.
 */
export function unfitting(items: readonly Suggestion[], words: string): readonly string[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return items.flatMap(({ id, label, detail = '' }) => {
    const shown = `${label} ${detail}`.toLowerCase();
    return wanted.every((word) => shown.includes(word)) ? [] : [id];
  });
}
