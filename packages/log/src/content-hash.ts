import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from './bytes.ts';

/**
 * What a line says of its content: SHA-256 of the salt followed by the content in UTF-8. Without the salt nobody can
 * try out what the content was.
 * @param content canonical JSON
 */
export function contentHash(salt: Uint8Array, content: string): Uint8Array {
  return sha256.create().update(salt).update(utf8ToBytes(content)).digest();
}
