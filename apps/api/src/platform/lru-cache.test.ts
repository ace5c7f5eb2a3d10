import { describe, expect, it } from 'vitest';
import { LruCache } from './lru-cache.ts';

describe('LruCache', () => {
  it('lets go of what was used longest ago', () => {
    const cache = new LruCache<number>(3);
    cache.set('a', 1, 1);
    cache.set('b', 2, 1);
    cache.set('c', 3, 1);
    cache.get('a');
    cache.set('d', 4, 1);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([1, undefined, 3, 4]);
  });

  it('counts weight, also of what is replaced', () => {
    const cache = new LruCache<number>(10);
    cache.set('a', 1, 9);
    cache.set('a', 2, 4);
    cache.set('b', 3, 6);
    expect([cache.get('a'), cache.get('b')]).toEqual([2, 3]);
    cache.set('c', 4, 7);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, undefined, 4]);
  });

  it('does not keep what outweighs it', () => {
    const cache = new LruCache<number>(3);
    cache.set('a', 1, 1);
    cache.set('b', 2, 4);
    expect([cache.get('a'), cache.get('b')]).toEqual([1, undefined]);
  });
});
