import { toHex } from '../bytes.ts';
import { parseCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { findSigner, type SignatureCheck, type VerifierKey } from '../signed-note.ts';

/** A key and the size of the log from which it signs, until the next one does. */
export interface KeyInForce {
  readonly key: VerifierKey;
  readonly fromSize: number;
}

/** The checkpoints that a log's lines have to meet, by size. */
export class CheckpointsToMeet {
  private readonly bySize = new Map<number, string>();

  constructor(private readonly origin: string) {}

  get count(): number {
    return this.bySize.size;
  }

  /** Sizes, smallest first. */
  sizes(): number[] {
    return [...this.bySize.keys()].sort((one, other) => one - other);
  }

  /** The root that the first so many lines must have, hexadecimal; undefined when no checkpoint is of that size. */
  rootAt(size: number): string | undefined {
    return this.bySize.get(size);
  }

  /**
   * Takes a checkpoint in.
   * @param keys those that may have signed it
   * @returns why it is not good, or null
   */
  add(written: string, keys: readonly KeyInForce[], check: SignatureCheck): string | null {
    const checkpoint = parseCheckpoint(written);
    if (checkpoint === null) return 'A checkpoint cannot be read.';
    const { origin, size, root } = checkpoint;
    const which = `The checkpoint of ${size} lines`;
    if (origin !== this.origin) return `${which} is of another log, ${origin}.`;
    if (!isSigned(checkpoint, keys, check)) return `${which} is not signed by a key that was in force.`;
    const known = this.bySize.get(size);
    if (known !== undefined && known !== toHex(root))
      return `${which} contradicts another one that is signed too.`;
    this.bySize.set(size, toHex(root));
    return null;
  }
}

function isSigned(
  { note, origin, size }: Checkpoint,
  keys: readonly KeyInForce[],
  check: SignatureCheck,
): boolean {
  const possible = keys.filter(({ key, fromSize }) => key.name === origin && fromSize <= size);
  const newest = Math.max(...possible.map(({ fromSize }) => fromSize));
  const inForce = possible.filter(({ fromSize }) => fromSize === newest || fromSize === 0);
  return (
    note.signatures.length === 1 &&
    findSigner(
      note,
      inForce.map(({ key }) => key),
      check,
    ) !== null
  );
}
