import { LIMITS, codePointLength, isCalendarDate, prepareSnapshotText } from '@verbatim/shared';
import type { FormProblem } from '../../components/form/problems.ts';
import type { translator } from '../../lib/translator.ts';

export const SOURCE_KINDS = ['ARTICLE', 'TRANSCRIPT', 'STATEMENT', 'REPORT', 'POST'] as const;

/** The new-source form as it is typed. */
export interface SourceFields {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly language: string;
  /** YYYY-MM-DD, or empty. */
  readonly publishedOn: string;
  /** The date last taken over from the head of the text, so that it is not taken over again once removed. */
  readonly offeredDate: string;
  readonly method: 'PASTE' | 'UPLOAD';
}

export const EMPTY_SOURCE: SourceFields = {
  text: '',
  title: '',
  publisher: '',
  url: '',
  kind: 'ARTICLE',
  language: 'en',
  publishedOn: '',
  offeredDate: '',
  method: 'PASTE',
};

export function isSourceFields(value: unknown): value is SourceFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(EMPTY_SOURCE).every(
      ([key, empty]) => typeof value[key as keyof object] === typeof empty,
    ) &&
    SOURCE_KINDS.some((kind) => 'kind' in value && value.kind === kind)
  );
}

/** Takes a new text; a date at its head becomes the publication date when none is given yet. */
export function withText(fields: SourceFields, text: string): SourceFields {
  const offered = dateAtHead(text);
  if (offered === null || offered === fields.offeredDate || fields.publishedOn !== '')
    return { ...fields, text };
  return { ...fields, text, publishedOn: offered, offeredDate: offered };
}

/** The date that the text begins with, as YYYY-MM-DD; null when it begins with none. */
export function dateAtHead(text: string): string | null {
  // The head is enough, and typing in a book-sized text stays quick.
  const prepared = prepareSnapshotText(text.slice(0, 200).replace(/[\uD800-\uDBFF]$/, ''));
  return 'problem' in prepared ? null : prepared.publishedOn;
}

/** What is wrong with the form, found before anything is sent. The API checks all of it again. */
export function findSourceProblems(
  fields: SourceFields,
  t: ReturnType<typeof translator<'sources'>>,
): FormProblem[] {
  const problems: FormProblem[] = [];
  const add = (field: keyof SourceFields, message: string) =>
    problems.push({ field: `input.${field}`, message });
  const prepared = prepareSnapshotText(fields.text);
  if ('problem' in prepared) add('text', prepared.problem);
  const titleLength = codePointLength(fields.title.trim());
  if (titleLength === 0) add('title', t('new.titleMissing'));
  if (titleLength > LIMITS.title)
    add('title', t('new.titleLong', { count: titleLength, limit: LIMITS.title }));
  const publisherLength = codePointLength(fields.publisher.trim());
  if (publisherLength > LIMITS.name) {
    add('publisher', t('new.publisherLong', { count: publisherLength, limit: LIMITS.name }));
  }
  const url = fields.url.trim();
  if (url !== '' && !(/^https?:\/\/\S+$/i.test(url) && URL.canParse(url))) add('url', t('new.urlInvalid'));
  if (fields.publishedOn !== '' && !isCalendarDate(fields.publishedOn))
    add('publishedOn', t('new.dateInvalid'));
  return problems;
}

/** Takes the text of a file, and the title from its name when none is given yet. */
export function withFile(fields: SourceFields, { name, text }: { name: string; text: string }): SourceFields {
  const title =
    fields.title ||
    name
      .replace(/\.[^.]*$/, '')
      .replace(/[-_]+/g, ' ')
      .trim();
  return { ...withText(fields, text), title, method: 'UPLOAD' };
}
