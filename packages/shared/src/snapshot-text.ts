import { LIMITS } from './limits.ts';

/** A pasted text made ready to be kept, with what its first line told about the publication. */
export interface PreparedText {
  /** The text to keep: line ends as LF, no byte order mark, no blank edges. */
  readonly text: string;
  /** Publication date offered, as YYYY-MM-DD, when the text began with one; else null. */
  readonly publishedOn: string | null;
}

/** A text that cannot be kept: `problem` says what is wrong and what to do. */
export interface RefusedText {
  readonly problem: string;
}

const LEADING_DATE = /^date[ \t]*:?[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|$)[ \t]*/i;

/**
 * Prepares pasted or uploaded text for a snapshot. Line ends become LF; a leading `date YYYY-MM-DD` is taken off and
 * offered as the publication date; nothing within the text is changed.
 * @param raw what was pasted, in UTF-16 as JavaScript has it
 * @returns the text and the offered date, or the reason why it cannot be kept
 */
export function prepareSnapshotText(raw: string): PreparedText | RefusedText {
  const flaw = findUnstorable(raw);
  if (flaw !== null) {
    return {
      problem: `The text holds ${flaw.name} at character ${(flaw.position + 1).toLocaleString('en')}, which no text can hold. Remove it, or paste the text again from its source.`,
    };
  }
  const unified = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const dated = LEADING_DATE.exec(unified);
  const publishedOn = dated && isCalendarDate(dated[1]!) ? dated[1]! : null;
  const text = publishedOn === null ? unified : unified.slice(dated![0].length).trim();
  if (text === '') return { problem: 'The text is empty. Paste the text of the source.' };
  const length = codePointLength(text);
  if (length > LIMITS.snapshotText) {
    return {
      problem: `The text has ${length.toLocaleString('en')} characters; the most that one snapshot holds is ${LIMITS.snapshotText.toLocaleString('en')}. Split it into several sources.`,
    };
  }
  return { text, publishedOn };
}

/** First NUL or unpaired surrogate of a string: its name and its position in code points, or null. */
export function findUnstorable(raw: string): { name: string; position: number } | null {
  // Two cheap scans first: nearly every text passes them, and a book is checked in a few milliseconds.
  if (!raw.includes('\0') && isWellFormed(raw)) return null;
  let position = 0;
  for (const character of raw) {
    if (character === '\0') return { name: 'a NUL character', position };
    if (character.length === 1 && character >= '\uD800' && character <= '\uDFFF') {
      return { name: 'half a surrogate pair', position };
    }
    position += 1;
  }
  return null;
}

/** Length of a string in Unicode code points. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) index += 1;
    length += 1;
  }
  return length;
}

/** Whether a YYYY-MM-DD string names a day that the calendar has. */
export function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
