import { describe, expect, it } from 'vitest';
import { type DraftStorage, readDraft, removeDraft, writeDraft } from './draft-store.ts';

class MapStorage implements DraftStorage {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const place = { personId: 'p1', form: 'claim:1' };
const isFields = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

describe('drafts', () => {
  it('come back as they were kept', () => {
    const storage = new MapStorage();
    expect(writeDraft(storage, place, { fields: { text: 'typed “so”' }, base: 3 })).toBe(true);
    expect(readDraft(storage, place, isFields)).toEqual({ fields: { text: 'typed “so”' }, base: 3 });
  });

  it('belong to one person and one form', () => {
    const storage = new MapStorage();
    writeDraft(storage, place, { fields: { text: 'mine' }, base: null });
    expect(readDraft(storage, { ...place, personId: 'p2' }, isFields)).toBeNull();
    expect(readDraft(storage, { ...place, form: 'claim:2' }, isFields)).toBeNull();
  });

  it('are left alone when they no longer fit the form or are not readable', () => {
    const storage = new MapStorage();
    writeDraft(storage, place, { fields: { title: 'old form' }, base: null });
    expect(readDraft(storage, place, isFields)).toBeNull();
    storage.setItem([...storage.kept.keys()][0]!, '{broken');
    expect(readDraft(storage, place, isFields)).toBeNull();
  });

  it('say when the browser has no room', () => {
    const storage = new MapStorage();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(writeDraft(storage, place, { fields: { text: 'long' }, base: null })).toBe(false);
  });

  it('go away when removed', () => {
    const storage = new MapStorage();
    writeDraft(storage, place, { fields: { text: 'done' }, base: null });
    removeDraft(storage, place);
    expect(readDraft(storage, place, isFields)).toBeNull();
  });
});
