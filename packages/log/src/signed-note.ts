import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes, fromBase64, toBase64, toHex, utf8ToBytes } from './bytes.ts';

/** A public key that notes are checked with (C2SP signed-note, Ed25519). */
export interface VerifierKey {
  /** As notes name the signer. */
  readonly name: string;
  /** First four bytes of the SHA-256 of name, line feed, algorithm and key. */
  readonly id: Uint8Array;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Whether a signature of 64 bytes is that of a message. */
export type SignatureCheck = (check: {
  signature: Uint8Array;
  message: Uint8Array;
  publicKey: Uint8Array;
}) => boolean;

const ED25519 = Uint8Array.of(1);

/** Checks an Ed25519 signature (RFC 8032, strictly) wherever JavaScript runs. */
export const verifyEd25519: SignatureCheck = ({ signature, message, publicKey }) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // not the encoding of a point
  }
};

export function keyIdOf(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${name}\n`), ED25519, publicKey)).slice(0, 4);
}

/** A verifier key in its one line: name, id in hexadecimal, algorithm and key in base64. */
export function formatVerifierKey(name: string, publicKey: Uint8Array): string {
  return `${name}+${toHex(keyIdOf(name, publicKey))}+${toBase64(concatBytes(ED25519, publicKey))}`;
}

/** @returns null when the text is no verifier key of Ed25519, or its id is not that of its key */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = fromBase64(key ?? '');
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== 1) return null;
  const publicKey = bytes.slice(1);
  const rightId = keyIdOf(name, publicKey);
  return toHex(rightId) === id ? { name, id: rightId, publicKey } : null;
}

/** A text with its signatures. */
export interface SignedNote {
  /** Ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly {
    readonly name: string;
    readonly id: Uint8Array;
    readonly signature: Uint8Array;
  }[];
}

/** One signature line of a note. */
export function signatureLine({
  name,
  publicKey,
  signature,
}: {
  name: string;
  publicKey: Uint8Array;
  signature: Uint8Array;
}): string {
  return `— ${name} ${toBase64(concatBytes(keyIdOf(name, publicKey), signature))}\n`;
}

/** @returns null when the text is no signed note */
export function parseNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const bytes = fromBase64(encoded ?? '');
    return name === undefined || bytes === null || bytes.length < 5
      ? null
      : { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
  });
  return signatures.includes(null)
    ? null
    : { text: note.slice(0, end + 1), signatures: signatures as SignedNote['signatures'] };
}

/**
 * The key among those given that signed a note. Every signature that bears the name and id of a given key must be
 * good; those of others say nothing to us.
 * @returns null when none of the keys signed it, or one that did signed something else
 */
export function findSigner(
  { text, signatures }: SignedNote,
  keys: readonly VerifierKey[],
  check: SignatureCheck,
): VerifierKey | null {
  const message = utf8ToBytes(text);
  let signer: VerifierKey | null = null;
  for (const { name, id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && equalBytes(known.id, id));
    if (key === undefined) continue;
    if (!check({ signature, message, publicKey: key.publicKey })) return null;
    signer ??= key;
  }
  return signer;
}
