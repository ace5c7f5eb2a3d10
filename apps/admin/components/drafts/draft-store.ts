/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A form's content that is not saved yet. */
export interface Draft<Fields> {
  readonly fields: Fields;
  /** Version of the thing that was being changed when typing began; null for a new one. */
  readonly base: number | null;
}

export interface DraftPlace {
  /** Drafts of one person are not shown to another who signs in at the same browser. */
  readonly personId: string;
  /** The form, such as `claim:<id>`. */
  readonly form: string;
}

/**
 * The kept draft of a form.
 * @param isFields whether what was kept still fits the form, which may have changed since
 * @returns null when there is none, or none that can be used
 */
export function readDraft<Fields>(
  storage: DraftStorage,
  place: DraftPlace,
  isFields: (value: unknown) => value is Fields,
): Draft<Fields> | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(place)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('fields' in kept) || !isFields(kept.fields))
      return null;
    const base = 'base' in kept && typeof kept.base === 'number' ? kept.base : null;
    return { fields: kept.fields, base };
  } catch {
    return null;
  }
}

/** Keeps a draft. @returns false when the browser has no room or does not allow it */
export function writeDraft<Fields>(storage: DraftStorage, place: DraftPlace, draft: Draft<Fields>): boolean {
  try {
    storage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(storage: DraftStorage, place: DraftPlace): void {
  try {
    storage.removeItem(keyOf(place));
  } catch {
    // Without storage there is no draft either.
  }
}

function keyOf({ personId, form }: DraftPlace): string {
  return `verbatim:draft:${personId}:${form}`;
}
