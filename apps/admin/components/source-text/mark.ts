/** How evidence bears on a claim. */
export type Stance = 'SUPPORTS' | 'REFUTES' | 'CONTEXT';

/** A stretch of a snapshot that is marked. Positions in code points. */
export interface Mark {
  /** Stable for as long as the mark is shown; given back when it is activated. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
  /** What the words bear on, for those who do not see the mark: the claim or the note. */
  readonly label: string;
  /** Where the mark leads, when it is evidence of another claim than the one in work. */
  readonly href?: string;
}

/** A stretch of a snapshot, in code points. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
