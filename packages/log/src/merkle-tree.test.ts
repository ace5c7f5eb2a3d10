import { describe, expect, it } from 'vitest';
import { consistencyProofOf, inclusionProofOf, rootOf } from '../test-support/by-definition.ts';
import { toHex } from './bytes.ts';
import { leafHash, MerkleTreeHead, verifyConsistency, verifyInclusion } from './merkle-tree.ts';

const MOST = 40;
const leaves = Array.from({ length: MOST }, (_, index) => leafHash(`line ${index}`));
const rootAt = (size: number) => rootOf(leaves.slice(0, size));
const flipped = (hash: Uint8Array) => hash.map((byte, at) => (at === 3 ? byte ^ 4 : byte));

describe('a tree', () => {
  it('has the root of the definition at every size', () => {
    const head = new MerkleTreeHead();
    expect(toHex(head.root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (let size = 1; size <= MOST; size++) {
      head.append(leaves[size - 1]!);
      expect([head.size, toHex(head.root())]).toEqual([size, toHex(rootAt(size))]);
    }
  });

  it('has its leaf hash apart from its node hash', () => {
    expect(toHex(leafHash(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
});

describe('a proof of inclusion', () => {
  it('proves its leaf in its tree, and nothing else', () => {
    for (let size = 1; size <= MOST; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProofOf(index, leaves.slice(0, size));
        const good = { leaf: leaves[index]!, index, size, proof, root: rootAt(size) };
        expect(verifyInclusion(good), `${index} in ${size}`).toBe(true);
        const bad = [
          { ...good, leaf: flipped(good.leaf) },
          { ...good, root: flipped(good.root) },
          { ...good, index: index + 1 },
          { ...good, index: -1 },
          { ...good, index: index + 0.5 },
          { ...good, proof: [...proof, good.root] },
          ...proof.map((_, at) => ({ ...good, proof: proof.filter((__, each) => each !== at) })),
          ...proof.map((_, at) => ({
            ...good,
            proof: proof.map((hash, each) => (each === at ? flipped(hash) : hash)),
          })),
        ];
        for (const each of bad) expect(verifyInclusion(each)).toBe(false);
      }
    }
  });
});

describe('a proof of consistency', () => {
  it('proves that a tree is the beginning of another, and nothing else', () => {
    for (let size = 1; size <= MOST; size++) {
      for (let first = 0; first <= size; first++) {
        const proof = consistencyProofOf(first, leaves.slice(0, size));
        const good = {
          earlier: { size: first, root: rootAt(first) },
          later: { size, root: rootAt(size) },
          proof,
        };
        expect(verifyConsistency(good), `${first} in ${size}`).toBe(true);
        if (first === 0) continue;
        const bad = [
          { ...good, earlier: { size: first, root: flipped(rootAt(first)) } },
          { ...good, later: { size, root: flipped(rootAt(size)) } },
          { ...good, proof: [...proof, rootAt(first)] },
          ...proof.map((_, at) => ({ ...good, proof: proof.filter((__, each) => each !== at) })),
          ...proof.map((_, at) => ({
            ...good,
            proof: proof.map((hash, each) => (each === at ? flipped(hash) : hash)),
          })),
        ];
        for (const each of bad) expect(verifyConsistency(each), `${first} in ${size}`).toBe(false);
      }
    }
  });
});
