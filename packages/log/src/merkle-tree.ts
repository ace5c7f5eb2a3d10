import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes, utf8ToBytes } from './bytes.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of a line as a leaf of its log's tree: SHA-256 of 0x00 and the line in UTF-8 (RFC 9162, section 2.1.1). */
export function leafHash(line: string): Uint8Array {
  return sha256.create().update(LEAF).update(utf8ToBytes(line)).digest();
}

/** Hash of two subtrees together: SHA-256 of 0x01 and both (RFC 9162, section 2.1.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(NODE).update(left).update(right).digest();
}

/** A tree that grows at its end and knows its root. It keeps one hash a level, not the leaves. */
export class MerkleTreeHead {
  /** Roots of the complete subtrees that the tree consists of, the largest first, each with its number of leaves. */
  private readonly subtrees: { readonly size: number; readonly hash: Uint8Array }[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  append(leaf: Uint8Array): void {
    let subtree = { size: 1, hash: leaf };
    while (this.subtrees.at(-1)?.size === subtree.size) {
      const left = this.subtrees.pop()!;
      subtree = { size: left.size * 2, hash: nodeHash(left.hash, subtree.hash) };
    }
    this.subtrees.push(subtree);
    this.leaves += 1;
  }

  /** The root of all that was appended. That of an empty tree is the hash of nothing. */
  root(): Uint8Array {
    const hashes = this.subtrees.map(({ hash }) => hash);
    if (hashes.length === 0) return sha256(new Uint8Array());
    return hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}

/**
 * Whether a leaf is in the tree that has a root (RFC 9162, section 2.1.3.2).
 * @param index place of the leaf, from 0
 * @param size leaves of the tree
 * @param proof hashes from the leaf's neighbour up
 */
export function verifyInclusion({
  leaf,
  index,
  size,
  proof,
  root,
}: {
  leaf: Uint8Array;
  index: number;
  size: number;
  proof: readonly Uint8Array[];
  root: Uint8Array;
}): boolean {
  if (!isPlace(index) || !isPlace(size) || index >= size) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const next of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(next, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, next);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, root);
}

/**
 * Whether one tree is the beginning of another (RFC 9162, section 2.1.4.2).
 * @param earlier size and root of the smaller tree
 * @param later size and root of the larger one
 */
export function verifyConsistency({
  earlier,
  later,
  proof,
}: {
  earlier: { size: number; root: Uint8Array };
  later: { size: number; root: Uint8Array };
  proof: readonly Uint8Array[];
}): boolean {
  if (!isPlace(earlier.size) || !isPlace(later.size) || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && equalBytes(earlier.root, later.root);
  if (earlier.size === 0) return proof.length === 0;
  const isComplete = Number.isInteger(Math.log2(earlier.size));
  const [first, ...rest] = isComplete ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let place = earlier.size - 1;
  let last = later.size - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  let earlierHash = first;
  let laterHash = first;
  for (const next of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      earlierHash = nodeHash(next, earlierHash);
      laterHash = nodeHash(next, laterHash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      laterHash = nodeHash(laterHash, next);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(earlierHash, earlier.root) && equalBytes(laterHash, later.root);
}

function isPlace(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
