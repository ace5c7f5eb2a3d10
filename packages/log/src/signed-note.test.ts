import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64, utf8ToBytes } from './bytes.ts';
import { checkpointText, formatCheckpoint, parseCheckpoint, splitCheckpoints } from './checkpoint.ts';
import { findSigner, formatVerifierKey, parseNote, parseVerifierKey, verifyEd25519 } from './signed-note.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const rawKey = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const origin = 'example.org/desk';
const key = parseVerifierKey(formatVerifierKey(origin, rawKey))!;

function signed(size: number, byWhom = privateKey) {
  const head = { origin, size, root: new Uint8Array(32).fill(size) };
  const signature = new Uint8Array(sign(null, utf8ToBytes(checkpointText(head)), byWhom));
  return formatCheckpoint(head, { name: origin, publicKey: rawKey, signature });
}

describe('a verifier key', () => {
  it('is read as the specification of signed notes writes it', () => {
    const example = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const read = parseVerifierKey(example)!;
    expect(formatVerifierKey(read.name, read.publicKey)).toBe(example);
  });

  it.each([
    '',
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n',
  ])('is refused when it is not good: %j', (text) => {
    expect(parseVerifierKey(text)).toBeNull();
  });
});

describe('a signed note', () => {
  it('of the specification is read, and its signature checked', () => {
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    const read = parseNote(note)!;
    const neumann = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!;
    expect(findSigner(read, [neumann], verifyEd25519)).toBe(neumann);
    expect(
      findSigner({ ...read, text: read.text.replace('the', 'an') }, [neumann], verifyEd25519),
    ).toBeNull();
    expect(findSigner(read, [key], verifyEd25519)).toBeNull();
  });
});

describe('a checkpoint', () => {
  it('is read as it was written', () => {
    const written = signed(7);
    const read = parseCheckpoint(written)!;
    expect(read).toMatchObject({ origin, size: 7 });
    expect(findSigner(read.note, [key], verifyEd25519)).toBe(key);
    const other = generateKeyPairSync('ed25519').privateKey;
    expect(findSigner(parseCheckpoint(signed(7, other))!.note, [key], verifyEd25519)).toBeNull();
  });

  it('has one form: no changed character is read as the same', () => {
    const written = signed(12_345);
    for (let at = 0; at < written.length; at++) {
      for (const instead of ['A', '1', '\n', ' ', '+', '']) {
        const changed = written.slice(0, at) + instead + written.slice(at + 1);
        if (changed === written) continue;
        const read = parseCheckpoint(changed);
        expect(read !== null && findSigner(read.note, [key], verifyEd25519) !== null, changed).toBe(false);
      }
    }
  });

  it('is taken apart from others in one file', () => {
    const notes = [signed(1), signed(2), signed(30)];
    expect(splitCheckpoints(notes.join(''))).toEqual(notes);
    expect(splitCheckpoints(notes.join('\n'))).toEqual(notes);
    expect(splitCheckpoints('')).toEqual([]);
    expect(splitCheckpoints(`x\n${notes[0]}`)).toEqual([`x\n${notes[0]}`]);
  });
});

it('base64 has one form', () => {
  expect(fromBase64('AA==')).toEqual(Uint8Array.of(0));
  for (const other of ['AB==', 'AA=', 'AA', 'A', 'AA==\n', '-_==']) expect(fromBase64(other)).toBeNull();
});
