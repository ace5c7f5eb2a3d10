import { fromHex, toHex } from './bytes.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { contentHash } from './content-hash.ts';
import { leafHash, verifyInclusion } from './merkle-tree.ts';
import { findSigner, parseVerifierKey, verifyEd25519, type SignatureCheck } from './signed-note.ts';

/** The proof of a publication, as the public API serves it. */
export interface PublicationProof {
  /** Place of the line in the public log, from 0. */
  readonly logIndex: number;
  /** The line: canonical JSON. */
  readonly line: string;
  /** Hexadecimal. */
  readonly salt: string;
  /** What was published, with its public note: canonical JSON. */
  readonly record: string;
  /** Leaves of the tree that the checkpoint is over. */
  readonly treeSize: number;
  /** Hashes from the leaf's neighbour up, hexadecimal. */
  readonly inclusionProof: readonly string[];
  /** The signed tree head. */
  readonly checkpoint: string;
}

/** What a proof shows, or why it shows nothing. */
export type PublicationVerdict =
  | {
      readonly isProven: true;
      /** What was published. */
      readonly record: unknown;
      /** When it entered the log, as the line says. */
      readonly at: string;
    }
  | { readonly isProven: false; readonly problem: string };

/**
 * Checks, without asking anybody, that a publication stands in the public log of a newsroom: that the record is what
 * the line's salted hash was made of, that the line is in the tree, and that the tree's head is signed by a key that
 * you trust.
 * @param verifierKeys the newsroom's keys (C2SP signed-note), got where you trust them to come from
 * @param check another way to check Ed25519 signatures, such as the platform's
 */
export function verifyPublication(
  proof: PublicationProof,
  verifierKeys: readonly string[],
  check: SignatureCheck = verifyEd25519,
): PublicationVerdict {
  const checkpoint = parseCheckpoint(proof.checkpoint);
  if (checkpoint === null) return notProven('The checkpoint has not the form of one.');
  const keys = verifierKeys.flatMap((key) => parseVerifierKey(key) ?? []);
  if (findSigner(checkpoint.note, keys, check) === null) {
    return notProven('None of the keys given has signed the checkpoint.');
  }
  const salt = fromHex(proof.salt);
  const hashes = proof.inclusionProof.map(fromHex);
  const line = parseLine(proof.line);
  if (salt === null || line === null || hashes.includes(null)) return notProven('The proof cannot be read.');
  if (toHex(contentHash(salt, proof.record)) !== line.content) {
    return notProven('The record is not what the line in the log was made of.');
  }
  const isIncluded =
    checkpoint.size === proof.treeSize &&
    verifyInclusion({
      leaf: leafHash(proof.line),
      index: proof.logIndex,
      size: proof.treeSize,
      proof: hashes as Uint8Array[],
      root: checkpoint.root,
    });
  if (!isIncluded) return notProven('The line is not in the tree that the checkpoint is over.');
  return { isProven: true, record: JSON.parse(proof.record) as unknown, at: line.at };
}

function parseLine(text: string): { content: string; at: string } | null {
  try {
    const { content, at } = JSON.parse(text) as { content?: unknown; at?: unknown };
    return typeof content === 'string' && typeof at === 'string' ? { content, at } : null;
  } catch {
    return null;
  }
}

function notProven(problem: string): PublicationVerdict {
  return { isProven: false, problem };
}
