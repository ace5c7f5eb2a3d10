/** A half-open stretch of a text, in Unicode code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
