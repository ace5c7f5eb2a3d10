import { fromBase64, toBase64 } from './bytes.ts';
import { parseNote, signatureLine, type SignedNote } from './signed-note.ts';

/** A tree head: which log, how many leaves, which root. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A signed tree head (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly note: SignedNote;
  /** As it came. */
  readonly written: string;
}

/** The text that is signed. */
export function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The signed note of a tree head. */
export function formatCheckpoint(
  head: TreeHead,
  signer: { name: string; publicKey: Uint8Array; signature: Uint8Array },
): string {
  return `${checkpointText(head)}\n${signatureLine(signer)}`;
}

/** @returns null when the text is no checkpoint in the one form that we write */
export function parseCheckpoint(written: string): Checkpoint | null {
  const note = parseNote(written);
  const [origin, size, root, ...rest] = note?.text.slice(0, -1).split('\n') ?? [];
  if (note === null || origin === undefined || origin === '' || rest.length > 0) return null;
  if (size === undefined || !/^(0|[1-9]\d{0,14})$/.test(size)) return null;
  const hash = fromBase64(root ?? '');
  return hash?.length === 32 ? { origin, size: Number(size), root: hash, note, written } : null;
}

/** The checkpoints of a file that has any number of them, one behind the other. What stands between is kept apart. */
export function splitCheckpoints(file: string): string[] {
  const notes: string[] = [];
  let lines: string[] = [];
  for (const line of file.split('\n')) {
    const isSignature = line.startsWith('— ');
    const isBehindOne = lines.at(-1)?.startsWith('— ') ?? false;
    if (isBehindOne && !isSignature) {
      notes.push(`${lines.join('\n')}\n`);
      lines = [];
    }
    if (lines.length > 0 || line.trim() !== '') lines.push(line);
  }
  if (lines.length > 0) notes.push(`${lines.join('\n')}\n`);
  return notes;
}
