import {
  checkQuotations,
  compareWithText,
  type FindingKind,
  type LanguagePack,
  openText,
  segmentSentences,
  stands,
} from '../src/index.ts';

/** What should come out; every key that is there must hold. */
export interface Wanted {
  /** There is a quotation, and every one stands. */
  readonly stands?: true;
  /** There is a quotation, and each has one of these states. */
  readonly q?: readonly string[];
  /** So many quotations are found. */
  readonly n?: number;
  /** The words of the quotations, in order. */
  readonly texts?: readonly string[];
  /** Kinds of finding that are there, and that are not. */
  readonly finding?: readonly FindingKind[];
  readonly nofinding?: readonly FindingKind[];
  readonly nofindings?: true;
  /** Something is said: a finding, a warning, or an altered quotation. */
  readonly any?: true;
  /** So many sentences the source has. */
  readonly sentences?: number;
}

/** A line of a case file: a claim, the text of its source, and what should come out. */
export interface SmallCase {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly claim: string;
  readonly want: Wanted;
}

/** Holds one case. Gives what came out, for a person, when it is not what was wanted; null when it is. */
export function holdCase(
  { source, claim, want }: SmallCase,
  languages: readonly LanguagePack[],
): string | null {
  const text = openText(source);
  const quotations = checkQuotations(claim, text, { languages });
  const findings = compareWithText(claim, text);
  const sentences = segmentSentences(text).length;
  const has = (kind: FindingKind) => findings.some((finding) => finding.kind === kind);
  const isWarned = quotations.some(({ warnings }) => warnings.length > 0);
  const isAltered = quotations.some(({ anchor }) => anchor.state === 'ALTERED');
  const each = (holds: (state: (typeof quotations)[number]['anchor']['state']) => boolean) =>
    quotations.length > 0 && quotations.every(({ anchor }) => holds(anchor.state));
  const checks: { readonly [Key in keyof Required<Wanted>]: (wanted: NonNullable<Wanted[Key]>) => boolean } =
    {
      stands: () => each(stands),
      // An empty list asks for no quotation.
      q: (states) =>
        states.length === 0 ? quotations.length === 0 : each((state) => states.includes(state)),
      n: (count) => quotations.length === count,
      texts: (texts) =>
        JSON.stringify(quotations.map(({ quotation }) => quotation.text)) === JSON.stringify(texts),
      finding: (kinds) => kinds.every(has),
      nofinding: (kinds) => !kinds.some(has),
      nofindings: () => findings.length === 0,
      any: () => findings.length > 0 || isWarned || isAltered,
      sentences: (count) => sentences === count,
    };
  const holds = <Key extends keyof Wanted>(key: Key) => {
    const wanted = want[key];
    return wanted === undefined || checks[key](wanted as NonNullable<Wanted[Key]>);
  };
  if ((Object.keys(checks) as (keyof Wanted)[]).every(holds)) return null;
  return JSON.stringify({
    quotations: quotations.map(({ quotation, anchor, warnings }) => ({
      text: quotation.text,
      state: anchor.state,
      warnings: warnings.map(({ kind }) => kind),
    })),
    findings: findings.map(({ kind, message }) => `${kind}: ${message}`),
    sentences,
  });
}
