import { type Anchor, type ConventionFlag, stands } from '../anchor/anchor.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/span.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Quotation } from './find-quotations.ts';

/**
 * What can be wrong with a quotation whose words stand. UNCLOSED: its closing mark is missing. DENIAL, DOUBT,
 * CONDITION, QUESTION: the source puts the words so, and the quotation leaves that out, or adds it. SUBJECT, NUMBER:
 * left out or put in by an ellipsis or bracket. DISTANT: its parts stand far apart.
 */
export const WARNING_KINDS = [
  'UNCLOSED',
  'DENIAL',
  'DOUBT',
  'CONDITION',
  'QUESTION',
  'SUBJECT',
  'NUMBER',
  'DISTANT',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Something about a quotation that its state does not say. */
export interface QuotationWarning {
  readonly kind: WarningKind;
  /** The words of the source that say so, in code points; null where they are not one stretch of it. */
  readonly span: Span | null;
  /** One English sentence for the editor. */
  readonly message: string;
}

/** What should be told about a quotation beside its state: none if its words do not stand, but for a missing mark. */
export function warningsOf(
  quotation: Quotation,
  anchor: Anchor,
  { text, languages }: { readonly text: Text; readonly languages: readonly LanguagePack[] },
): QuotationWarning[] {
  const warnings: QuotationWarning[] = [];
  if (quotation.unclosed) {
    warnings.push({
      kind: 'UNCLOSED',
      span: null,
      message: 'The closing quotation mark is missing: put it where the quotation ends.',
    });
  }
  if (!stands(anchor.state)) return warnings;
  for (const { flags, source, quotation: instead } of anchor.conventions) {
    for (const flag of flags) {
      const words = source === '' ? instead : source;
      warnings.push({ kind: kindOfFlag[flag], span: null, message: `${sayingOfFlag[flag]}: “${words}”.` });
    }
  }
  for (const { kind, span } of surroundingsOf(anchor, text, languages)) {
    if (warnings.some((warning) => warning.kind === kind)) continue;
    const words = text.slice(span.start, span.end);
    warnings.push({ kind, span, message: `${sayingOfCut[kind]}: “${words}”.` });
  }
  return warnings;
}

const kindOfFlag: Readonly<Record<ConventionFlag, WarningKind>> = {
  NEGATION: 'DENIAL',
  CONDITION: 'CONDITION',
  SUBJECT: 'SUBJECT',
  NUMBER: 'NUMBER',
  QUESTION: 'QUESTION',
  DISTANT: 'DISTANT',
};

const sayingOfFlag: Readonly<Record<ConventionFlag, string>> = {
  NEGATION: 'An ellipsis or bracket takes out or puts in a denial',
  CONDITION: 'An ellipsis or bracket takes out or puts in a condition',
  SUBJECT: 'An ellipsis or bracket changes who or what the words are about',
  NUMBER: 'An ellipsis or bracket takes out or puts in a number',
  QUESTION: 'Source and quotation differ in whether the words ask',
  DISTANT: 'The parts of the quotation stand far apart; between them',
};

const sayingOfCut = {
  DENIAL: 'The source denies these words',
  DOUBT: 'The source doubts these words',
  CONDITION: 'The source puts these words under a condition',
  QUESTION: 'The source asks these words',
} as const;
