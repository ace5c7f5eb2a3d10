import {
  codePointLength,
  findUnstorable,
  isCalendarDate,
  LIMITS,
  type UserErrorCode,
} from '@verbatim/shared';
import { z } from 'zod';

/** How a text field is called in messages, and how many code points it may have. */
interface TextRule {
  readonly label: string;
  readonly max: number;
}

/** A text that must not be empty. White space at its ends is dropped. */
export function requiredText(rule: TextRule) {
  return text(rule).refine((value) => value !== '', `${rule.label} is empty. Write it.`);
}

/** A text that may be left out; blank becomes null. */
export function optionalText(rule: TextRule) {
  return text(rule)
    .transform((value) => (value === '' ? null : value))
    .nullish();
}

/** A text that may be empty. White space at its ends is dropped. */
export function text({ label, max }: TextRule) {
  return z.string().transform((raw, context) => {
    const flaw = findUnstorable(raw);
    if (flaw !== null) {
      return refuse(
        context,
        `${label} holds ${flaw.name} at character ${flaw.position + 1}, which no text can hold. Remove it.`,
        'TEXT_UNREADABLE',
      );
    }
    const value = raw.replace(/\r\n?/g, '\n').trim();
    const length = codePointLength(value);
    if (length > max) {
      return refuse(
        context,
        `${label} has ${length.toLocaleString('en')} characters; the most is ${max.toLocaleString('en')}. Shorten it.`,
      );
    }
    return value;
  });
}

/** A web address, or nothing. */
export function optionalUrl(label = 'The address') {
  return optionalText({ label, max: LIMITS.url }).refine(
    (value) => value == null || isWebAddress(value),
    `${label} is not one: it must begin with http:// or https:// and hold no spaces.`,
  );
}

/** A day as YYYY-MM-DD, or nothing; given on as midnight UTC. */
export function optionalDate(label: string) {
  return z
    .string()
    .transform((value, context) =>
      /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value)
        ? new Date(`${value}T00:00:00Z`)
        : refuse(context, `${label} is no day of the calendar. Write it as YYYY-MM-DD, such as 2024-01-23.`),
    )
    .nullish();
}

/** A BCP 47 language tag, or nothing. */
export function optionalLanguage() {
  return z
    .string()
    .max(35, LANGUAGE_WANTED)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, LANGUAGE_WANTED)
    .nullish();
}

/** A media type such as text/plain. */
export function mediaType() {
  return z
    .string()
    .max(100)
    .regex(/^[\w.+-]+\/[\w.+-]+$/, 'The media type must look like text/plain.');
}

const LANGUAGE_WANTED = 'The language must be a BCP 47 tag, such as en, ar or pt-BR.';

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

function refuse(context: z.RefinementCtx, message: string, code: UserErrorCode = 'INVALID'): never {
  context.addIssue({ code: 'custom', message, params: { code } });
  return z.NEVER;
}
