import { openText, segmentParagraphs, segmentSentences, type Span, type Text } from '@verbatim/checker';

/** The text of a snapshot, opened for the checker. Derived parts are made when first asked for, then kept. */
export class OpenedText {
  readonly opened: Text;
  private paragraphSpans: readonly Span[] | undefined;
  private sentenceSpans: readonly Span[] | undefined;

  constructor(text: string) {
    this.opened = openText(text);
  }

  get text(): string {
    return this.opened.raw;
  }

  /** In code points. */
  get paragraphs(): readonly Span[] {
    return (this.paragraphSpans ??= segmentParagraphs(this.opened));
  }

  /** In code points. */
  get sentences(): readonly Span[] {
    return (this.sentenceSpans ??= segmentSentences(this.opened));
  }
}
